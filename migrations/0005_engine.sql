-- The engine: what PostgREST may call stays in `public`, what is inner lives in a schema that it can't reach. Tasks are queued in
-- lanes whose indexes hold exactly what may be claimed, in the order in which it is claimed. docs/decisions/0019-the-engine.md
-- says why.

create schema engine;
revoke all on schema engine from public;

-- Inner functions move out of PostgREST's reach: they are defined anew below migrations/engine, under these or other names.
drop function if exists public.add_up_job_ends(integer);
drop function if exists public.advance_job(uuid);
drop function if exists public.append_event(uuid, text, jsonb);
drop function if exists public.artifact_document(public.job_artifacts);
drop function if exists public.backoff(integer, integer, integer, integer);
drop function if exists public.end_job(uuid, text, text, text, text);
drop function if exists public.insert_tasks(uuid, jsonb);
drop function if exists public.job_document(public.jobs);
drop function if exists public.job_frames(uuid[]);
drop function if exists public.lease_tasks(text, uuid[], integer, boolean);
drop function if exists public.may_be_removed(public.jobs, integer);
drop function if exists public.record_artifacts(uuid, jsonb);
drop function if exists public.record_storybook(uuid, jsonb);
drop function if exists public.take_back_leases(uuid[]);
alter function public.note_job_end() set schema engine;
alter function public.note_inserted_job_ends() set schema engine;
-- The ledger of the functions forgets them, so that it lists what exists.
do $$ begin
  if to_regclass('migration.functions') is not null then
    delete from migration.functions where name in (
      'add_up_job_ends.sql', 'advance_job.sql', 'append_event.sql', 'artifact_document.sql', 'backoff.sql', 'end_job.sql',
      'insert_tasks.sql', 'job_document.sql', 'job_frames.sql', 'lease_tasks.sql', 'may_be_removed.sql', 'record_artifacts.sql',
      'record_storybook.sql', 'take_back_leases.sql'
    );
  end if;
end $$;

-- The virtual time of start-time fair queueing: the largest virtual start that was claimed. A sequence, because it is read and
-- moved without a lock and outside of transactions; a step backwards under concurrency costs a little fairness and nothing else.
create sequence engine.virtual_time as bigint minvalue 0 start 0;

-- What an owner has under way. `open_tasks` counts the tasks that run or may be claimed; further ones are held.
create table engine.owners (
  owner_key text primary key,
  max_open_tasks integer not null default 16 check (max_open_tasks > 0),
  open_tasks integer not null default 0 check (open_tasks >= 0),
  -- Where the owner's next task stands in the fair line, unless the virtual time has passed it.
  next_start bigint not null default 0
) with (fillfactor = 50);

-- Starts and retries that count against a budget.
create table engine.budgeted_starts (
  owner_key text not null,
  kind text not null,
  started_at timestamptz not null default now()
);
create index budgeted_starts_of_owner on engine.budgeted_starts (owner_key, started_at);
create index budgeted_starts_by_age on engine.budgeted_starts (started_at);
insert into engine.budgeted_starts (owner_key, kind, started_at)
select
  owner_key,
  kind,
  created_at
from public.jobs
where created_at > now() - interval '1 day';

-- Where a ready task waits: in the fair line, for its next attempt, for a claim of its own because the worker that held it fell
-- silent, or held back because its owner has enough under way.
alter table public.job_tasks
add column lane text check (lane in ('fair', 'again', 'alone', 'held')),
add column virtual_start bigint not null default 0,
-- How often a worker fell silent while it held the task.
add column silent_deaths smallint not null default 0 check (silent_deaths >= 0),
-- How many tasks the claim took that took this one.
add column claimed_with smallint not null default 1;

alter table public.jobs
-- The place in the plan of the task that the message speaks of; null when that task runs no more.
add column shown_position smallint,
-- Tasks and events are gone: the job ended long ago.
add column is_pruned boolean not null default false;

-- Everything that waits is put into its lane, in rounds: the first task of each owner, the second of each, and so on.
update public.job_tasks as task
set
  virtual_start = line.turn,
  lane = case
    when task.state = 'running' then null
    when line.turn > 16 then 'held'
    when task.ready_at > now() then 'again'
    else 'fair'
  end
from (
  select
    id,
    row_number() over (partition by owner_key order by state = 'running' desc, priority desc, ready_at asc, position asc) as turn
  from public.job_tasks
  where state in ('ready', 'running')
) as line
where line.id = task.id;

insert into engine.owners (owner_key, open_tasks, next_start)
select
  owner_key,
  count(*) filter (where lane is distinct from 'held') as open_tasks,
  max(virtual_start) + 1 as next_start
from public.job_tasks
where state in ('ready', 'running')
group by owner_key;

alter table public.job_tasks add constraint job_tasks_ready_has_a_lane check ((state = 'ready') = (lane is not null));

drop index public.job_tasks_ready;
drop index public.job_tasks_running_of_owner;
drop index public.job_tasks_leased;
drop index public.job_tasks_overdue;
create index job_tasks_fair on public.job_tasks (priority desc, virtual_start, ready_at) where lane = 'fair';
create index job_tasks_again on public.job_tasks (ready_at) where lane = 'again';
create index job_tasks_alone on public.job_tasks (ready_at) where lane = 'alone';
create index job_tasks_held on public.job_tasks (owner_key, priority desc, virtual_start) where lane = 'held';
-- Without the time at which the lease ends, so that a heartbeat touches no index.
create index job_tasks_running on public.job_tasks (job_id, position) where state = 'running';
create index jobs_to_prune on public.jobs (finished_at) where finished_at is not null and not is_pruned;
drop index public.jobs_started_by_owner_key;

-- Rows that are updated in place leave room for their next version on the same page.
alter table public.jobs set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
alter table public.job_tasks set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

alter table public.jobs drop constraint jobs_error_code_is_known;
alter table public.jobs add constraint jobs_error_code_is_known check (
  error_code in (
    'JOB_FAILED', 'JOB_TIMEOUT', 'JOB_CANCELLED', 'JOB_CRASHED', 'INVALID_INPUT', 'CONFIGURATION_ERROR', 'EXTERNAL_SERVICE_ERROR',
    'DATABASE_ERROR'
  )
);
alter table public.job_tasks drop constraint job_tasks_error_code_is_known;
alter table public.job_tasks add constraint job_tasks_error_code_is_known check (
  error_code in (
    'JOB_FAILED', 'JOB_TIMEOUT', 'JOB_CANCELLED', 'JOB_CRASHED', 'INVALID_INPUT', 'CONFIGURATION_ERROR', 'EXTERNAL_SERVICE_ERROR',
    'DATABASE_ERROR'
  )
);
