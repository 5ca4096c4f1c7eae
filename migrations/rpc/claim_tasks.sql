-- Claims up to p_limit ready tasks: by priority, then fair between owners (round robin, at most p_owner_cap running for one owner),
-- then by age. Each gets a fresh lease token and one more attempt. Rows that another claim holds are passed over.
-- The cap is soft: two claims at the same moment may both count before either writes.
create or replace function public.claim_tasks(p_worker text, p_limit integer, p_owner_cap integer)
returns jsonb
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  candidates uuid[];
  claimed jsonb;
  touched record;
begin
  with recursive owner as (
    -- A loose index scan: one step per owner with ready work, however much each has.
    (select owner_key from job_tasks where state = 'ready' order by owner_key limit 1)
    union all
    select (
      select next.owner_key from job_tasks as next
      where next.state = 'ready' and next.owner_key > owner.owner_key order by next.owner_key limit 1
    )
    from owner where owner.owner_key is not null
  ),
  waiting as (
    select ready.id, ready.priority, ready.ready_at, ready.position, busy.running + ready.rank as turn
    from owner
    cross join lateral (
      select count(*) as running from job_tasks where state = 'running' and job_tasks.owner_key = owner.owner_key
    ) as busy
    cross join lateral (
      select id, priority, ready_at, position,
        row_number() over (order by priority desc, ready_at, position) as rank
      from job_tasks
      where state = 'ready' and job_tasks.owner_key = owner.owner_key and ready_at <= now()
      order by priority desc, ready_at, position
      limit greatest(0, least(p_owner_cap - busy.running, 2 * p_limit))
    ) as ready
    where owner.owner_key is not null
  )
  select array_agg(id order by priority desc, turn, ready_at, position) into candidates
  -- Twice what is asked for, so that a claim beside this one leaves something to take.
  from (select * from waiting order by priority desc, turn, ready_at, position limit 2 * p_limit) as chosen;

  if candidates is null then
    return '[]';
  end if;

  -- Jobs before tasks, in the order of their ids: every function locks so, and none can wait for another in a circle.
  perform from jobs
  where id in (select job_id from job_tasks where id = any (candidates))
  order by id for no key update;

  with locked as (
    select id from job_tasks
    where id = any (candidates) and state = 'ready' and ready_at <= now()
    order by array_position(candidates, id)
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
  ) order by array_position(candidates, leased.id)), '[]')
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

revoke all on function public.claim_tasks(text, integer, integer) from public, anon, authenticated;
grant execute on function public.claim_tasks(text, integer, integer) to service_role;
