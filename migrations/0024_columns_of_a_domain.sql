-- What one column may hold is said by its type and no longer by a CHECK of its table. PostgreSQL reads and prepares each CHECK of
-- a table anew for each statement that writes there, whichever columns it writes; that of a domain is kept prepared, and is asked
-- only where a statement gives a value to such a column. docs/decisions/0038-columns-of-a-domain.md says what that saves. What
-- several columns say together stays a CHECK.
-- A column gets its domain before the domain gets its CHECK: so no row is written anew, and the rows are looked through once.

create domain engine.job_kind as text;
create domain engine.job_state as text;
create domain engine.task_state as text;
create domain engine.lane as text;
create domain engine.event_type as text;
create domain engine.error_code as text;
create domain engine.percent as smallint;
create domain engine.natural_number as smallint;
create domain engine.max_attempts as smallint;
create domain engine.seconds as integer;
create domain engine.lease_seconds as integer;
create domain engine.share as real;
create domain engine.points as numeric(7, 4);

alter table public.jobs
drop constraint jobs_kind_check,
drop constraint jobs_state_check,
drop constraint jobs_error_code_is_known,
drop constraint jobs_base_percent_check,
drop constraint jobs_percent_check,
drop constraint jobs_estimated_seconds_check,
drop constraint jobs_lifetime_seconds_check,
alter column kind type engine.job_kind,
alter column state type engine.job_state,
alter column error_code type engine.error_code,
alter column base_percent type engine.percent,
alter column percent type engine.percent,
alter column estimated_seconds type engine.seconds,
alter column lifetime_seconds type engine.seconds;

alter table public.job_tasks
drop constraint job_tasks_state_check,
drop constraint job_tasks_lane_check,
drop constraint job_tasks_error_code_is_known,
drop constraint job_tasks_attempt_check,
drop constraint job_tasks_silent_deaths_check,
drop constraint job_tasks_max_attempts_check,
drop constraint job_tasks_lease_seconds_check,
drop constraint job_tasks_backoff_base_seconds_check,
drop constraint job_tasks_progress_check,
drop constraint job_tasks_points_check,
alter column state type engine.task_state,
alter column lane type engine.lane,
alter column error_code type engine.error_code,
alter column attempt type engine.natural_number,
alter column silent_deaths type engine.natural_number,
alter column max_attempts type engine.max_attempts,
alter column lease_seconds type engine.lease_seconds,
alter column backoff_base_seconds type engine.seconds,
alter column progress type engine.share,
alter column points type engine.points;

alter table public.job_events
drop constraint job_events_type_check,
alter column type type engine.event_type;

alter domain engine.job_kind add constraint job_kind_is_known check (
  value in ('extended', 'synastry', 'nuclear_v2', 'storybook', 'auto-story', 'scenes', 'cartoonize', 'image')
);
alter domain engine.job_state add constraint job_state_is_known check (
  value in ('queued', 'processing', 'complete', 'failed', 'cancelled')
);
alter domain engine.task_state add constraint task_state_is_known check (
  value in ('blocked', 'ready', 'running', 'done', 'failed', 'skipped', 'cancelled')
);
alter domain engine.lane add constraint lane_is_known check (value in ('fair', 'again', 'alone', 'held', 'paused'));
alter domain engine.event_type add constraint event_type_is_known check (
  value in ('queued', 'started', 'progress', 'artifact', 'task_failed', 'retried', 'complete', 'failed', 'cancelled')
);
alter domain engine.error_code add constraint error_code_is_known check (
  value in (
    'JOB_FAILED', 'JOB_TIMEOUT', 'JOB_CANCELLED', 'JOB_CRASHED', 'INVALID_INPUT', 'CONFIGURATION_ERROR', 'EXTERNAL_SERVICE_ERROR',
    'DATABASE_ERROR', 'BUDGET_EXCEEDED', 'CONTENT_REFUSED'
  )
);
alter domain engine.percent add constraint percent_is_of_a_hundred check (value between 0 and 100);
alter domain engine.natural_number add constraint number_is_not_negative check (value >= 0);
alter domain engine.max_attempts add constraint attempts_are_few check (value between 1 and 20);
alter domain engine.seconds add constraint seconds_are_not_negative check (value >= 0);
alter domain engine.lease_seconds add constraint lease_is_short check (value between 1 and 900);
alter domain engine.share add constraint share_is_of_one check (value between 0 and 1);
alter domain engine.points add constraint points_are_not_negative check (value >= 0);
