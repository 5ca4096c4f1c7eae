-- Takes back expired leases. The worker fell silent, and one of the tasks that it held may be why: each is claimed alone from now
-- on, and fails for good when a worker falls silent with it a second time. Who was claimed together with others is not charged
-- the attempt and is ready at once. The caller holds the jobs' row locks.
-- Answers {"expired": n, "ready": [{"jobId", "count"}], "jobs": [frame]}.
create or replace function engine.take_back_leases(p_task_ids uuid[])
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  expired integer;
  touched uuid[];
  events jsonb;
  freed text[];
  ready jsonb;
  advanced record;
begin
  with over as (
    select id, claimed_with > 1 as is_companion, silent_deaths > 0 as is_second,
      silent_deaths > 0 or (claimed_with = 1 and attempt >= max_attempts) as is_final,
      backoff(backoff_base_seconds, backoff_max_seconds, attempt, 0) as pause
    from job_tasks
    where id = any (p_task_ids) and state = 'running' and lease_expires_at < now()
    for update
  ),
  taken as (
    update job_tasks as task
    set state = case when is_final then 'failed' else 'ready' end,
      lane = case when not is_final then 'alone' end,
      attempt = case when is_companion and not is_final then attempt - 1 else attempt end,
      silent_deaths = silent_deaths + 1, lease_token = null, lease_expires_at = null,
      progress = case when is_final then progress else 0 end,
      ready_at = case when is_final then ready_at when is_companion then now() else now() + pause end,
      finished_at = case when is_final then now() end,
      error_code = case when is_second then 'JOB_CRASHED' else 'JOB_TIMEOUT' end,
      error_message = null
    from over where task.id = over.id
    returning task.job_id, task.owner_key, task.name, task.doc_num, task.state, task.error_code, task.ready_at
  ),
  claimable as (select job_id, count(*) as tasks from taken where state = 'ready' and ready_at <= now() group by job_id)
  select
    (select count(*) from taken), (select array_agg(distinct job_id) from taken),
    (
      select jsonb_agg(jsonb_build_object('jobId', job_id, 'type', 'task_failed', 'data', jsonb_build_object(
        'task', name, 'docNum', doc_num, 'code', error_code
      )))
      from taken where state = 'failed'
    ),
    (select coalesce(array_agg(owner_key), '{}') from taken where state = 'failed'),
    (select coalesce(jsonb_agg(jsonb_build_object('jobId', job_id, 'count', tasks)), '[]') from claimable)
  into expired, touched, events, freed, ready;
  if expired = 0 then
    return '{"expired": 0, "ready": [], "jobs": []}';
  end if;
  if events is not null then
    perform skip_doomed_tasks(touched);
  end if;
  advanced := advance_jobs(touched, freed, coalesce(events, '[]'), true);
  return jsonb_build_object('expired', expired, 'ready', ready || advanced.claimable, 'jobs', advanced.frames);
end
$$;

revoke all on function engine.take_back_leases(uuid[]) from public, anon, authenticated, service_role;
