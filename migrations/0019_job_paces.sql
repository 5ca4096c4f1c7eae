-- How long jobs of each kind take, beside what was expected at their starts: what the work ahead of a job really took. A moving
-- average, of which each sweep makes the ends since the last one a part.

create table public.job_paces (
  kind text primary key,
  -- From the first claim to the end, of jobs that completed and were never taken up again.
  seconds_taken double precision not null,
  seconds_expected double precision not null
);
alter table public.job_paces enable row level security;
revoke all on public.job_paces from public, anon, authenticated, service_role;

-- Of the timed ones.
alter table public.job_ends_uncounted add column seconds_expected bigint not null default 0;
