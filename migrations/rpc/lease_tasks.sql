-- The one place where a lease is given out: up to p_limit of the candidates, in their order, each with a fresh token and one more
-- attempt. Rows that another claim holds are passed over. p_even_early leases a task whose pause is not over yet.
-- Answers the tasks with all that a step reads.
create or replace function public.lease_tasks(p_worker text, p_candidates uuid[], p_limit integer, p_even_early boolean)
returns jsonb
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  claimed jsonb;
  touched record;
begin
  if p_candidates is null then
    return '[]';
  end if;

  -- Jobs before tasks, in the order of their ids: every function locks so, and none can wait for another in a circle.
  perform from jobs
  where id in (select job_id from job_tasks where id = any (p_candidates))
  order by id for no key update;

  with locked as (
    select id from job_tasks
    where id = any (p_candidates) and state = 'ready' and (p_even_early or ready_at <= now())
    order by array_position(p_candidates, id)
    limit p_limit
    for update skip locked
  ),
  leased as (
    update job_tasks as task
    set state = 'running', attempt = attempt + 1, lease_token = gen_random_uuid(), leased_by = p_worker,
      lease_expires_at = now() + make_interval(secs => lease_seconds), heartbeat_at = now(), progress = 0,
      started_at = now(), error_code = null, error_message = null
    from locked
    where task.id = locked.id
    returning task.*
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'taskId', leased.id, 'jobId', leased.job_id, 'leaseToken', leased.lease_token, 'name', leased.name, 'kind', leased.kind,
    'attempt', leased.attempt, 'maxAttempts', leased.max_attempts, 'params', leased.params, 'docNum', leased.doc_num,
    'docTitle', leased.doc_title,
    'jobKind', job.kind, 'jobParams', job.params, 'jobCreatedAt', job.created_at, 'ownerId', job.owner_id, 'traceId', job.trace_id,
    -- What the needed tasks put out, by their names: a step reads nothing else from the database.
    'inputs', coalesce((
      select jsonb_object_agg(needed.name, needed.output) from job_tasks as needed
      where needed.job_id = leased.job_id and needed.name = any (leased.needs) and needed.state = 'done'
    ), '{}')
  ) order by array_position(p_candidates, leased.id)), '[]')
  into claimed
  from leased join jobs as job on job.id = leased.job_id;

  for touched in
    select id, state, base_percent from jobs
    where id in (select (task ->> 'jobId')::uuid from jsonb_array_elements(claimed) as task)
    order by id
  loop
    if touched.state = 'queued' then
      update jobs
      set state = 'processing', started_at = coalesce(started_at, now()), percent = greatest(percent, base_percent),
        updated_at = now()
      where id = touched.id;
      perform append_event(touched.id, 'started', jsonb_build_object('percent', touched.base_percent));
    end if;
    perform advance_job(touched.id);
  end loop;

  return claimed;
end
$$;

revoke all on function public.lease_tasks(text, uuid[], integer, boolean) from public, anon, authenticated, service_role;
