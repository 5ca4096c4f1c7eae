-- Takes the tasks of paused kinds out of these tasks, which the caller has locked, and sets them aside: their places go to what
-- their owners have waiting. Answers the rest, null when nothing is left.
create or replace function engine.set_aside_paused(p_task_ids uuid[])
returns uuid[]
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  aside uuid[];
  freed text[];
begin
  with moved as (
    update job_tasks as task set lane = 'paused'
    from jobs where task.id = any (p_task_ids) and jobs.id = task.job_id and jobs.kind in (select kind from paused_kinds)
    returning task.id, task.owner_key
  )
  select array_agg(id), array_agg(owner_key) into aside, freed from moved;
  if aside is null then
    return p_task_ids;
  end if;
  perform pass_on_places(freed);
  return (
    select array_agg(id order by place) from unnest(p_task_ids) with ordinality as chosen (id, place) where id <> all (aside)
  );
end
$$;

revoke all on function engine.set_aside_paused(uuid[]) from public, anon, authenticated, service_role;
