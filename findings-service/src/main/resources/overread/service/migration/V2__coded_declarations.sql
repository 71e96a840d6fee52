-- What the algorithms of a report declare about themselves in it; empty where it was never read.
alter table result add column declarations text not null default '[]';
