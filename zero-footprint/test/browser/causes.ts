import { afterEach } from 'vitest';

/* A poll that ran out of time says only so; what it last saw, its cause, is not in the report of the gate. */
afterEach(({ task }) => {
  for (const error of task.result?.errors ?? []) {
    const cause = error.cause as { message?: string } | undefined;
    if (cause?.message !== undefined) {
      error.message = `${error.message} ${cause.message}`;
      error.stack = `${error.message}\n${error.stack ?? ''}`;
    }
  }
});
