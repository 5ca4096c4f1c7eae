-- An operator can stop the claiming of one kind of job. What is ready of it waits in a lane of its own, where it takes no place
-- of its owner: jobs of other kinds go on.

create table public.paused_kinds (
  kind text primary key,
  paused_at timestamptz not null default now()
);
alter table public.paused_kinds enable row level security;
revoke all on public.paused_kinds from public, anon, authenticated, service_role;

alter table public.job_tasks drop constraint job_tasks_lane_check;
alter table public.job_tasks add constraint job_tasks_lane_check check (lane in ('fair', 'again', 'alone', 'held', 'paused'));
drop index public.job_tasks_with_place;
create index job_tasks_with_place on public.job_tasks (owner_key) where state = 'running' or lane not in ('held', 'paused');
create index job_tasks_paused on public.job_tasks (job_id) where lane = 'paused';
