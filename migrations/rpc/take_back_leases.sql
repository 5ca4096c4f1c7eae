-- Takes back the expired leases of these jobs: another attempt after a pause, or failed for good when none is left. The caller
-- holds the jobs' row locks. Gives back how many leases were taken.
create or replace function public.take_back_leases(p_job_ids uuid[])
returns integer
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  task record;
  broken_jobs uuid[] := '{}';
  broken_job uuid;
  expired integer := 0;
begin
  for task in
    select * from job_tasks
    where job_id = any (coalesce(p_job_ids, '{}')) and state = 'running' and lease_expires_at < now()
    order by job_id
    for update
  loop
    expired := expired + 1;
    if not task.job_id = any (broken_jobs) then
      broken_jobs := broken_jobs || task.job_id;
    end if;
    if task.attempt < task.max_attempts then
      update job_tasks
      set state = 'ready', lease_token = null, lease_expires_at = null, progress = 0,
        ready_at = now() + backoff(task.backoff_base_seconds, task.backoff_max_seconds, task.attempt, 0),
        error_code = 'JOB_TIMEOUT', error_message = 'The worker that held the task fell silent'
      where id = task.id;
    else
      update job_tasks
      set state = 'failed', lease_token = null, lease_expires_at = null, finished_at = now(), error_code = 'JOB_TIMEOUT',
        error_message = 'Every worker that took up the task fell silent'
      where id = task.id;
      perform append_event(task.job_id, 'task_failed', jsonb_build_object(
        'task', task.name, 'docNum', task.doc_num, 'code', 'JOB_TIMEOUT'
      ));
    end if;
  end loop;
  foreach broken_job in array broken_jobs
  loop
    perform advance_job(broken_job);
  end loop;
  return expired;
end
$$;

revoke all on function public.take_back_leases(uuid[]) from public, anon, authenticated, service_role;
