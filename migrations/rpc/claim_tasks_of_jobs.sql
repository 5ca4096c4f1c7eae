-- Claims up to p_limit tasks of these jobs and of no other: by priority, then one of each job before a second of any, then by
-- age. Expired leases of the jobs are taken back first. p_force passes over the pauses between attempts, over paused kinds and
-- over what is held, which then takes a place that its owner has not got. A task that a worker fell silent with is claimed
-- alone. What it answers is what lease_tasks says.
create or replace function public.claim_tasks_of_jobs(p_worker text, p_job_ids uuid[], p_limit integer, p_force boolean)
returns json
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  chosen tid[];
begin
  perform from jobs where id = any (p_job_ids) order by id for no key update;
  perform take_back_leases(array(
    select id from job_tasks where job_id = any (p_job_ids) and state = 'running' and lease_expires_at < now()
  ));

  with free as (
    select ctid as place, id, job_id, priority, ready_at, position, name, lane from job_tasks
    where job_id = any (p_job_ids) and state = 'ready' and (
      p_force or (
        lane not in ('held', 'paused') and ready_at <= now()
        and not exists (select from paused_kinds join jobs using (kind) where jobs.id = job_tasks.job_id)
      )
    )
    for update skip locked
  ),
  in_turn as (
    select *, row_number() over (partition by job_id order by priority desc, ready_at, position, name) as turn from free
  ),
  suspect as (select id from in_turn where lane = 'alone' order by ready_at limit 1)
  select array_agg(place order by priority desc, turn, ready_at, position, name) into chosen
  from (
    select place, priority, turn, ready_at, position, name from in_turn
    where id in (select id from suspect) or not exists (select from suspect)
    order by priority desc, turn, ready_at, position, name limit p_limit
  ) as first;
  if chosen is null then
    return '[]';
  end if;

  return lease_tasks(p_worker, chosen);
end
$$;

revoke all on function public.claim_tasks_of_jobs(text, uuid[], integer, boolean) from public, anon, authenticated;
grant execute on function public.claim_tasks_of_jobs(text, uuid[], integer, boolean) to service_role;
