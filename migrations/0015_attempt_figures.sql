-- How attempts at tasks ended, ever: what consumers counted, added up at the end of each of their turns.

create table public.attempt_figures (
  kind text not null,
  outcome text not null check (outcome in ('done', 'retrying', 'failed')),
  attempts bigint not null,
  milliseconds bigint not null,
  primary key (kind, outcome)
);
alter table public.attempt_figures enable row level security;
revoke all on public.attempt_figures from public, anon, authenticated, service_role;
