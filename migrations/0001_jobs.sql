-- Jobs, their tasks, artifacts and events. Every change of state is one function of migrations/rpc; nothing else writes here.

create table public.jobs (
  id uuid primary key,
  kind text not null check (
    kind in ('extended', 'synastry', 'nuclear_v2', 'storybook', 'auto-story', 'scenes', 'cartoonize', 'image')
  ),
  -- Null for an anonymous job. No foreign key: removing an account must not depend on pruning its jobs first.
  owner_id uuid,
  -- 'user:<uuid>' or 'address:<hash>': whose turn it is when the queue is full, and whose limits are used up.
  owner_key text not null check (owner_key <> ''),
  state text not null default 'queued' check (state in ('queued', 'processing', 'complete', 'failed', 'cancelled')),
  params jsonb not null,
  priority smallint not null default 0,
  -- The percent that the job shows as soon as its first task is claimed.
  base_percent smallint not null default 0 check (base_percent between 0 and 99),
  percent smallint not null default 0 check (percent between 0 and 100),
  message text not null default '',
  current_doc text,
  -- The contract's word for what is going on, taken from the running task.
  step text,
  docs_total smallint not null default 0,
  docs_complete smallint not null default 0,
  result jsonb,
  error_code text,
  error_message text,
  retry_count smallint not null default 0,
  estimated_seconds integer not null default 0 check (estimated_seconds >= 0),
  lifetime_seconds integer not null check (lifetime_seconds > 0),
  deadline_at timestamptz not null,
  trace_id text,
  last_event_seq bigint not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  constraint jobs_finished_is_terminal check ((finished_at is not null) = (state in ('complete', 'failed', 'cancelled'))),
  constraint jobs_complete_is_whole check ((state = 'complete') = (percent = 100)),
  constraint jobs_failed_says_why check (state <> 'failed' or (error_code is not null and error_message is not null))
);

create index jobs_of_owner on public.jobs (owner_id, created_at desc, id desc) where owner_id is not null;
create index jobs_active_of_owner_key on public.jobs (owner_key) where state in ('queued', 'processing');
create index jobs_started_by_owner_key on public.jobs (owner_key, created_at desc);
create index jobs_waiting on public.jobs (created_at) where state = 'queued';
create index jobs_unfinished_by_deadline on public.jobs (deadline_at) where state in ('queued', 'processing');

create table public.job_tasks (
  id uuid primary key default gen_random_uuid(),
  job_id uuid not null references public.jobs (id) on delete cascade,
  -- Unique within the job, such as 'text:7'; what other tasks name in `needs`.
  name text not null,
  kind text not null,
  -- The order in which the tasks of a job are taken when nothing else decides.
  position smallint not null,
  needs text[] not null default '{}',
  -- An optional task that fails leaves its dependents and its job alive.
  optional boolean not null default false,
  params jsonb not null default '{}',
  label text not null,
  step text,
  doc_num smallint,
  doc_title text,
  -- The task's share of the job's percent.
  points numeric(7, 4) not null default 0 check (points >= 0),
  owner_key text not null,
  priority smallint not null default 0,
  state text not null default 'blocked' check (
    state in ('blocked', 'ready', 'running', 'done', 'failed', 'skipped', 'cancelled')
  ),
  attempt smallint not null default 0 check (attempt >= 0),
  max_attempts smallint not null check (max_attempts between 1 and 20),
  lease_seconds integer not null check (lease_seconds between 1 and 900),
  backoff_base_seconds integer not null check (backoff_base_seconds >= 0),
  backoff_max_seconds integer not null check (backoff_max_seconds >= backoff_base_seconds),
  ready_at timestamptz,
  lease_token uuid,
  lease_expires_at timestamptz,
  leased_by text,
  heartbeat_at timestamptz,
  progress real not null default 0 check (progress between 0 and 1),
  output jsonb,
  error_code text,
  error_message text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  unique (job_id, name),
  constraint job_tasks_running_is_leased check (
    (state = 'running') = (lease_token is not null) and (state = 'running') = (lease_expires_at is not null)
  ),
  constraint job_tasks_ready_has_a_time check (state <> 'ready' or ready_at is not null),
  constraint job_tasks_finished_is_settled check (
    (finished_at is not null) = (state in ('done', 'failed', 'skipped', 'cancelled'))
  )
);

-- One index for each hot question: whose turn is it, how many does an owner run, which lease is over, which work was never claimed.
create index job_tasks_ready on public.job_tasks (owner_key, priority desc, ready_at, position) where state = 'ready';
create index job_tasks_running_of_owner on public.job_tasks (owner_key) where state = 'running';
create index job_tasks_leased on public.job_tasks (lease_expires_at) where state = 'running';
create index job_tasks_overdue on public.job_tasks (ready_at) where state = 'ready';

create table public.job_artifacts (
  id uuid primary key default gen_random_uuid(),
  job_id uuid not null references public.jobs (id) on delete cascade,
  owner_id uuid,
  type text not null check (type in ('text', 'json', 'pdf', 'audio_mp3', 'audio_m4a', 'image')),
  doc_num smallint,
  is_combined boolean not null default false,
  bucket text not null default 'r2' check (bucket in ('r2', 'supabase')),
  -- Derived from ids, never from names; a task that runs twice stores the same object and finds the same row.
  object_key text not null,
  content_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  -- Measured, never estimated: encoded frames, laid-out pages, counted words.
  duration_seconds numeric(10, 3) check (duration_seconds > 0),
  page_count integer check (page_count > 0),
  word_count integer check (word_count >= 0),
  input_hash text not null,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  unique (job_id, object_key)
);

create table public.job_events (
  job_id uuid not null references public.jobs (id) on delete cascade,
  seq bigint not null,
  type text not null check (
    type in ('queued', 'started', 'progress', 'artifact', 'task_failed', 'retried', 'complete', 'failed', 'cancelled')
  ),
  data jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (job_id, seq)
);

create table public.idempotency_keys (
  owner_key text not null,
  key text not null,
  request_hash text not null,
  job_id uuid not null,
  response jsonb not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (owner_key, key)
);

create index idempotency_keys_expired on public.idempotency_keys (expires_at);

-- What the queue gave up on, kept for an operator to read.
create table public.dead_letters (
  id bigint generated always as identity primary key,
  message_id text not null unique,
  job_id uuid,
  body jsonb,
  received_at timestamptz not null default now()
);

alter table public.jobs enable row level security;
alter table public.job_tasks enable row level security;
alter table public.job_artifacts enable row level security;
alter table public.job_events enable row level security;
alter table public.idempotency_keys enable row level security;
alter table public.dead_letters enable row level security;

revoke all on public.jobs, public.job_tasks, public.job_artifacts, public.job_events, public.idempotency_keys,
  public.dead_letters from public, anon, authenticated, service_role;

-- Owners may read what is theirs through Supabase directly; tasks (leases) and keys stay inside.
grant select on public.jobs, public.job_artifacts, public.job_events to authenticated;

create policy jobs_owner_reads on public.jobs for select to authenticated using (owner_id = (select auth.uid()));
create policy job_artifacts_owner_reads on public.job_artifacts for select to authenticated
  using (owner_id = (select auth.uid()));
create policy job_events_owner_reads on public.job_events for select to authenticated
  using (exists (select from public.jobs where jobs.id = job_events.job_id and jobs.owner_id = (select auth.uid())));
