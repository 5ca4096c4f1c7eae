-- Gives leases back unused: the tasks are ready at once, where they stood in the line, and the attempt does not count. Fenced by
-- the lease token, as every write. Takes [{"taskId", "leaseToken"}]; answers [{"jobId", "count"}] of what became ready.
create or replace function public.release_tasks(p_leases jsonb)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set jit = off
as $$
declare
  released jsonb;
begin
  perform from jobs
  where id in (
    select job_id from job_tasks where id in (select (lease ->> 'taskId')::uuid from jsonb_array_elements(p_leases) as lease)
  )
  order by id for no key update;

  with given_back as (
    update job_tasks as task
    set state = 'ready', lane = case when silent_deaths > 0 then 'alone' else 'fair' end, ready_at = now(), attempt = attempt - 1,
      lease_token = null, lease_expires_at = null, progress = 0
    from jsonb_array_elements(p_leases) as lease
    where task.id = (lease ->> 'taskId')::uuid and task.lease_token = (lease ->> 'leaseToken')::uuid
    returning task.job_id
  )
  select coalesce(jsonb_agg(jsonb_build_object('jobId', job_id, 'count', waiting)), '[]') into released
  from (select job_id, count(*) as waiting from given_back group by job_id) as by_job;
  return released;
end
$$;

revoke all on function public.release_tasks(jsonb) from public, anon, authenticated;
grant execute on function public.release_tasks(jsonb) to service_role;
