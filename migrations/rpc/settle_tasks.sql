-- Settles a batch of tasks in one transaction. Each write is fenced by its lease token: who lost the lease writes nothing and is
-- told so.
-- Takes [{"taskId", "leaseToken", "outcome": "done"|"retry"|"failed", "output", "artifacts", "tasks", "storybook", "errorCode",
-- "errorMessage", "retryAfterSeconds"}]; `tasks` are further tasks of the job that this one found to be needed, `storybook` is the
-- book that it bound.
-- Answers {"settled": [{"taskId", "outcome": "done"|"retrying"|"failed"|"lost", "jobId", "retryInSeconds"}],
--   "ready": [{"jobId", "count"}], "jobs": [{"jobId", "state", "percent", …}]}.
create or replace function public.settle_tasks(p_results jsonb)
returns jsonb
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  touched uuid[];
  touched_job uuid;
  became_ready integer;
  result jsonb;
  task job_tasks%rowtype;
  wait interval;
  settled jsonb := '[]';
  ready jsonb := '[]';
begin
  select array_agg(distinct job_id) into touched
  from job_tasks where id in (select (element ->> 'taskId')::uuid from jsonb_array_elements(p_results) as element);
  perform from jobs where id = any (touched) order by id for no key update;

  for result in select * from jsonb_array_elements(p_results)
  loop
    select * into task from job_tasks
    where id = (result ->> 'taskId')::uuid and state = 'running' and lease_token = (result ->> 'leaseToken')::uuid
    for update;
    if not found then
      settled := settled || jsonb_build_object('taskId', result ->> 'taskId', 'outcome', 'lost');
    elsif result ->> 'outcome' = 'done' then
      update job_tasks
      set state = 'done', output = coalesce(result -> 'output', '{}'), progress = 1, lease_token = null,
        lease_expires_at = null, finished_at = now()
      where id = task.id;
      perform record_artifacts(task.job_id, result -> 'artifacts');
      if jsonb_typeof(result -> 'tasks') = 'array' then
        perform insert_tasks(task.job_id, result -> 'tasks');
      end if;
      if jsonb_typeof(result -> 'storybook') = 'object' then
        perform record_storybook(task.job_id, result -> 'storybook');
      end if;
      settled := settled || jsonb_build_object('taskId', task.id, 'outcome', 'done');
    elsif result ->> 'outcome' = 'retry' and task.attempt < task.max_attempts then
      wait := backoff(
        task.backoff_base_seconds, task.backoff_max_seconds, task.attempt, (result ->> 'retryAfterSeconds')::integer
      );
      update job_tasks
      set state = 'ready', ready_at = now() + wait, lease_token = null, lease_expires_at = null, progress = 0,
        error_code = result ->> 'errorCode', error_message = result ->> 'errorMessage'
      where id = task.id;
      settled := settled || jsonb_build_object(
        'taskId', task.id, 'outcome', 'retrying', 'jobId', task.job_id,
        'retryInSeconds', ceil(extract(epoch from wait))::integer
      );
    else
      update job_tasks
      set state = 'failed', lease_token = null, lease_expires_at = null, finished_at = now(),
        error_code = coalesce(result ->> 'errorCode', 'JOB_FAILED'),
        error_message = coalesce(result ->> 'errorMessage', 'The task failed')
      where id = task.id;
      perform append_event(task.job_id, 'task_failed', jsonb_build_object(
        'task', task.name, 'docNum', task.doc_num, 'code', coalesce(result ->> 'errorCode', 'JOB_FAILED')
      ));
      settled := settled || jsonb_build_object('taskId', task.id, 'outcome', 'failed');
    end if;
  end loop;

  foreach touched_job in array coalesce(touched, '{}')
  loop
    became_ready := advance_job(touched_job);
    if became_ready > 0 then
      ready := ready || jsonb_build_object('jobId', touched_job, 'count', became_ready);
    end if;
  end loop;

  return jsonb_build_object('settled', settled, 'ready', ready, 'jobs', job_frames(touched));
end
$$;

revoke all on function public.settle_tasks(jsonb) from public, anon, authenticated;
grant execute on function public.settle_tasks(jsonb) to service_role;
