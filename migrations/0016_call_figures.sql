-- What metrics show of calls and limits, ever: each isolate counts, and adds to these now and then.

create table public.provider_figures (
  provider text not null,
  outcome text not null check (outcome in ('answered', 'refused', 'limited', 'failed', 'unreachable', 'abandoned')),
  calls bigint not null,
  milliseconds bigint not null,
  primary key (provider, outcome)
);
alter table public.provider_figures enable row level security;

create table public.refusal_figures (
  -- Its name in configuration and headers, or that of a limit that the database enforces.
  limit_name text primary key,
  refusals bigint not null
);
alter table public.refusal_figures enable row level security;
revoke all on public.provider_figures, public.refusal_figures from public, anon, authenticated, service_role;

-- How many sat there when the room last asked.
alter table engine.watches add column seats integer not null default 1;

-- Now add_figures.
drop function if exists public.add_attempts(jsonb);
