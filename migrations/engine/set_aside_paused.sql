-- Takes the tasks of paused kinds out of these tasks, which the caller has locked, and sets them aside: their places go to what
-- their owners have waiting. Answers the rest, null when nothing is left.
create or replace function engine.set_aside_paused(p_tasks tid[])
returns tid[]
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  aside tid[];
  freed text[];
begin
  select array_agg(task.ctid), array_agg(task.owner_key) into aside, freed
  from job_tasks as task join jobs on jobs.id = task.job_id
  where task.ctid = any (p_tasks) and jobs.kind in (select kind from paused_kinds);
  if aside is null then
    return p_tasks;
  end if;
  update job_tasks set lane = 'paused' where ctid = any (aside);
  perform pass_on_places(freed);
  return (
    select array_agg(task order by place) from unnest(p_tasks) with ordinality as chosen (task, place) where task <> all (aside)
  );
end
$$;

revoke all on function engine.set_aside_paused(tid[]) from public, anon, authenticated, service_role;
