-- A claim writes one index entry less: what runs and what may be claimed are two parts of an owner's places, each in one index, and
-- the tasks that run were in two.
drop index public.job_tasks_running;
drop index public.job_tasks_with_place;
-- Without the time at which the lease ends, so that a heartbeat touches no index.
create index job_tasks_running on public.job_tasks (owner_key, job_id) where state = 'running';
create index job_tasks_claimable on public.job_tasks (owner_key) where lane not in ('held', 'paused');
