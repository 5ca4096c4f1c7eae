-- Up to p_limit tasks that may be claimed now, the head of each lane.
create or replace function engine.claimable_tasks(p_limit integer)
returns table (id uuid, job_id uuid)
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return query
  select lanes.id, lanes.job_id from (
    (select task.id, task.job_id from job_tasks as task where lane = 'alone' and ready_at <= now() order by ready_at limit p_limit)
    union all
    (select task.id, task.job_id from job_tasks as task where lane = 'again' and ready_at <= now() order by ready_at limit p_limit)
    union all
    (
      select task.id, task.job_id from job_tasks as task where lane = 'fair'
      order by priority desc, virtual_start, ready_at limit p_limit
    )
  ) as lanes
  limit p_limit;
end
$$;

revoke all on function engine.claimable_tasks(integer) from public, anon, authenticated, service_role;
