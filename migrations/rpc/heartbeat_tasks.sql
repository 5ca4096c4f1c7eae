-- One call for a batch: renews the leases, records progress, and says to each holder whether it should go on.
-- Takes [{"taskId", "leaseToken", "progress"}]; answers {"beats": [{"taskId", "verdict": "go_on"|"stop"}],
-- "jobs": [frame] of those that somebody watches}.
-- "stop" means that the lease is lost or the job has ended: whatever is made from here on would not be written.
create or replace function public.heartbeat_tasks(p_beats jsonb)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set jit = off
as $$
declare
  task_ids uuid[] := array(select (element ->> 'taskId')::uuid from jsonb_array_elements(p_beats) as element);
  touched uuid[];
  overdue uuid[];
  beats jsonb;
  advanced record;
begin
  select array_agg(distinct job_id) into touched from job_tasks where id = any (task_ids);
  -- Whoever works for a job notices first that nobody waits for it any more.
  select array_agg(id) filter (where finished_at is null and cancel_at <= now()) into overdue
  from (select id, finished_at, cancel_at from jobs where id = any (touched) order by id for no key update) as locked;
  if overdue is not null then
    perform end_jobs(overdue, 'cancelled', 'JOB_CANCELLED');
  end if;

  with beat as (
    select task_id, (element ->> 'leaseToken')::uuid as lease_token,
      least(1, greatest(0, coalesce((element ->> 'progress')::real, 0))) as progress
    -- From the array: see settle_tasks.
    from unnest(task_ids) with ordinality as given (task_id, place) cross join lateral (
      select p_beats -> (place - 1)::integer as element
    ) as at_its_place
  ),
  renewed as (
    update job_tasks as task
    set heartbeat_at = now(), lease_expires_at = now() + make_interval(secs => task.lease_seconds),
      progress = greatest(task.progress, beat.progress)
    from beat
    where task.id = beat.task_id and task.lease_token = beat.lease_token
    returning task.id
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'taskId', beat.task_id, 'verdict', case when renewed.id is null then 'stop' else 'go_on' end
  )), '[]')
  into beats
  from beat left join renewed on renewed.id = beat.task_id;
  advanced := advance_jobs(coalesce(touched, '{}'), '{}', '[]', true);
  return jsonb_build_object('beats', beats, 'jobs', advanced.frames);
end
$$;

revoke all on function public.heartbeat_tasks(jsonb) from public, anon, authenticated;
grant execute on function public.heartbeat_tasks(jsonb) to service_role;
