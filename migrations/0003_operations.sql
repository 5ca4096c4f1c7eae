-- What the operations routes ask for: the figures of the last day, what a clean-up may take, and when the last sweep was.

-- The figures of a day are read from this index alone; nothing in it changes while a job runs.
create index jobs_finished on public.jobs (finished_at) include (kind, state, started_at, retry_count)
  where finished_at is not null;

-- The two ways in which a finished job is missed by nobody: see may_be_removed.
create index jobs_finished_without_owner on public.jobs (finished_at) where owner_id is null and finished_at is not null;
create index jobs_finished_in_vain on public.jobs (finished_at) where state in ('failed', 'cancelled');
-- Who else has this object: several jobs may share a cached one.
create index job_artifacts_by_object on public.job_artifacts (object_key);

-- One row: a sign of life of the minute's round.
create table public.sweep_sign (
  only_row boolean primary key default true check (only_row),
  swept_at timestamptz not null
);

alter table public.sweep_sign enable row level security;
revoke all on public.sweep_sign from public, anon, authenticated, service_role;
