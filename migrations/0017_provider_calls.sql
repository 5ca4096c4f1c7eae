-- Every paid call to a provider is booked here before it is made, and settled after it. docs/decisions/0034-paid-calls.md says why.

-- One row for each call that a job needs, whatever the number of its attempts.
create table engine.provider_calls (
  job_id uuid not null references public.jobs (id) on delete cascade,
  -- The hash of the provider and of everything it is sent: the same for every attempt, and for a task that runs twice.
  key text not null,
  owner_key text not null,
  task text not null,
  provider text not null,
  capability text not null check (capability in ('write', 'tell', 'draw', 'speak')),
  model text not null,
  state text not null check (state in ('booked', 'succeeded', 'failed', 'unknown')),
  -- How often nobody learned what became of it, since its job was started or retried for the last time.
  unknown_fates smallint not null default 0 check (unknown_fates >= 0),
  -- Of the job, when the call was booked last.
  retry_count smallint not null,
  -- What counts against the budgets until the call is settled.
  reserved_micro_usd bigint not null check (reserved_micro_usd >= 0),
  -- What all its attempts have cost.
  cost_micro_usd bigint not null default 0 check (cost_micro_usd >= 0),
  usage jsonb not null default '{}',
  fault text,
  booked_at timestamptz not null default now(),
  -- Nobody waits for the answer any longer than this.
  expires_at timestamptz not null,
  settled_at timestamptz,
  primary key (job_id, key),
  constraint provider_calls_settled_says_when check ((state = 'booked') = (settled_at is null))
);
create index provider_calls_under_way on engine.provider_calls (provider, capability) where state = 'booked';
create index provider_calls_by_age on engine.provider_calls (provider, capability, booked_at);

-- What a day (UTC) has cost: the budgets hold these. A day's row is locked while a call is booked, so that no two calls pass
-- together.
create table engine.owner_days (
  day date not null,
  owner_key text not null,
  micro_usd bigint not null default 0,
  primary key (day, owner_key)
);
create table engine.provider_days (
  day date not null,
  provider text not null,
  micro_usd bigint not null default 0,
  calls integer not null default 0,
  unknown_fates integer not null default 0,
  primary key (day, provider)
);

-- The circuit breaker of each provider and capability.
create table engine.provider_circuits (
  provider text not null,
  capability text not null,
  -- Outages in a row.
  outages integer not null default 0,
  -- Until when nothing is asked of it.
  rests_until timestamptz not null default '-infinity',
  primary key (provider, capability)
);

alter table public.jobs drop constraint jobs_error_code_is_known;
alter table public.jobs add constraint jobs_error_code_is_known check (
  error_code in (
    'JOB_FAILED', 'JOB_TIMEOUT', 'JOB_CANCELLED', 'JOB_CRASHED', 'INVALID_INPUT', 'CONFIGURATION_ERROR', 'EXTERNAL_SERVICE_ERROR',
    'DATABASE_ERROR', 'BUDGET_EXCEEDED', 'CONTENT_REFUSED'
  )
);
alter table public.job_tasks drop constraint job_tasks_error_code_is_known;
alter table public.job_tasks add constraint job_tasks_error_code_is_known check (
  error_code in (
    'JOB_FAILED', 'JOB_TIMEOUT', 'JOB_CANCELLED', 'JOB_CRASHED', 'INVALID_INPUT', 'CONFIGURATION_ERROR', 'EXTERNAL_SERVICE_ERROR',
    'DATABASE_ERROR', 'BUDGET_EXCEEDED', 'CONTENT_REFUSED'
  )
);
