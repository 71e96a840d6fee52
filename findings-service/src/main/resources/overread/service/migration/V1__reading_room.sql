-- Times are epoch microseconds UTC, booleans 0 or 1, identifiers text.

create table study (
  study_uid  text primary key,
  patient_id text not null,
  first_at   bigint not null
);

create table series (
  series_uid text primary key,
  study_uid  text not null,
  modality   text not null,
  number     integer not null,
  attributes text not null
);
create index series_by_study on series (study_uid);

create table instance (
  sop_uid         text primary key,
  series_uid      text not null,
  study_uid       text not null,
  sop_class       text not null,
  transfer_syntax text not null,
  content         text not null,
  size            bigint not null,
  number          integer not null,
  frames          integer not null,
  modality        text not null,
  verdict         text not null,
  kind            text not null,
  algorithm       text,
  version         text,
  manufacturer    text,
  author          text,
  stored_at       bigint not null
);
create index instance_by_study on instance (study_uid, series_uid, number, sop_uid);
create index derived_by_study on instance (study_uid) where kind <> 'IMAGE';
create index image_by_study on instance (study_uid, modality) where kind = 'IMAGE';

create table instance_metadata (
  sop_uid text primary key,
  json    blob not null
);

create table result (
  sop_uid  text primary key,
  study_uid text not null,
  findings text not null,
  problem  text
);
create index result_by_study on result (study_uid);

create table declaration (
  name         text not null,
  version      text not null,
  manufacturer text not null,
  json         text not null,
  received_at  bigint not null,
  primary key (manufacturer, name, version)
);

create table job (
  study_uid   text primary key,
  state       text not null,
  due_at      bigint not null,
  deadline    bigint not null,
  attempts    integer not null,
  remote_id   text,
  reason      text,
  updated_at  bigint not null
);
create index job_by_due on job (state, due_at);

create table reading (
  study_uid text not null,
  reader    text not null,
  json      text not null,
  primary key (study_uid, reader)
);

create table move (
  reader    text not null,
  id        text not null,
  study_uid text not null,
  json      text not null,
  primary key (reader, id)
);

create table verdict (
  position   integer primary key,
  reader     text not null,
  id         text not null,
  study_uid  text not null,
  finding_id text not null,
  json       text not null,
  number     bigint not null,
  hash       text not null,
  unique (reader, id)
);
create index verdict_by_study on verdict (study_uid, reader, position);

create table exposure (
  reader       text not null,
  study_uid    text not null,
  finding_id   text not null,
  times        bigint not null,
  milliseconds bigint not null,
  primary key (reader, study_uid, finding_id)
);

create table exposure_batch (
  reader text not null,
  id     text not null,
  primary key (reader, id)
);

create table notice (
  reader    text not null,
  number    bigint not null,
  kind      text not null,
  study_uid text not null,
  at        bigint not null,
  primary key (reader, number)
);

create table session (
  token_hash text primary key,
  user_name  text not null,
  kind       text not null,
  started_at bigint not null,
  expires_at bigint not null
);

create table log_entry (
  seq     bigint primary key,
  at      bigint not null,
  kind    text not null,
  actor   text not null,
  study   text,
  subject text,
  body    text not null,
  prev    blob not null,
  hash    blob not null
);
create index log_entry_by_hash on log_entry (hash);

create trigger log_entry_is_never_changed before update on log_entry
begin select raise(abort, 'the ledger is append-only'); end;
create trigger log_entry_is_never_deleted before delete on log_entry
begin select raise(abort, 'the ledger is append-only'); end;

create table log_detail (
  seq    bigint primary key,
  salt   blob not null,
  detail text not null
);

create table log_head (
  one      integer primary key check (one = 1),
  seq      bigint not null,
  hash     blob not null,
  frontier blob not null
);
insert into log_head (one, seq, hash, frontier) values (1, 0, zeroblob(32), zeroblob(0));

create table log_checkpoint (
  size bigint primary key,
  root blob not null,
  at   bigint not null,
  note text not null
);
