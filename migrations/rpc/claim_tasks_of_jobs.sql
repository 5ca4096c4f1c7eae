-- Claims up to p_limit ready tasks of these jobs and of no other: by priority, then one of each job before a second of any, then by
-- age. Expired leases of the jobs are taken back first. p_force passes over the pauses between attempts and the owner's cap.
-- What it answers is what lease_tasks says.
create or replace function public.claim_tasks_of_jobs(
  p_worker text, p_job_ids uuid[], p_limit integer, p_owner_cap integer, p_force boolean
)
returns jsonb
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  candidates uuid[];
begin
  perform from jobs where id = any (p_job_ids) order by id for no key update;
  perform take_back_leases(p_job_ids);

  with waiting as (
    select id, owner_key, priority, ready_at, position,
      row_number() over (partition by job_id order by priority desc, ready_at, position) as turn
    from job_tasks
    where job_id = any (p_job_ids) and state = 'ready' and (p_force or ready_at <= now())
  ),
  busy as (
    select owner_key, count(*) as running from job_tasks
    where state = 'running' and owner_key in (select owner_key from waiting)
    group by owner_key
  ),
  in_turn as (
    select id, priority, turn, ready_at, position, coalesce(running, 0)
      + row_number() over (partition by owner_key order by priority desc, turn, ready_at, position) as running_then
    from waiting left join busy using (owner_key)
  )
  select array_agg(id order by priority desc, turn, ready_at, position) into candidates
  from (
    select * from in_turn where p_force or running_then <= p_owner_cap
    order by priority desc, turn, ready_at, position limit p_limit
  ) as chosen;

  return lease_tasks(p_worker, candidates, p_limit, p_force);
end
$$;

revoke all on function public.claim_tasks_of_jobs(text, uuid[], integer, integer, boolean) from public, anon, authenticated;
grant execute on function public.claim_tasks_of_jobs(text, uuid[], integer, integer, boolean) to service_role;
