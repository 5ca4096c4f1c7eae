-- Stops the claiming of these kinds of jobs and takes it up again for those; a kind that is in both is resumed. What runs goes on.
-- Answers {"paused": [{"kind", "pausedAt"}] as it stands now, "ready": [{"jobId", "count"}] of what became claimable}.
create or replace function public.pause_kinds(p_pause text[], p_resume text[])
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  resumed uuid[];
  touched text[];
  claimable jsonb := '[]';
begin
  insert into paused_kinds (kind) select unnest(p_pause) on conflict do nothing;
  delete from paused_kinds where kind = any (p_resume);

  -- Nothing new is set aside of what was resumed, so that all of it is found here.
  select array_agg(job_tasks.id), array_agg(distinct job_tasks.owner_key) into resumed, touched
  from job_tasks join jobs on jobs.id = job_tasks.job_id
  where lane = 'paused' and jobs.kind = any (p_resume);
  if resumed is not null then
    -- What a worker fell silent with goes on being claimed alone; everything else waits for a place.
    update job_tasks set lane = case when silent_deaths > 0 then 'alone' else 'held' end where id = any (resumed) and lane = 'paused';
    claimable := admit_tasks('{}', touched);
  end if;
  return jsonb_build_object(
    'paused', (
      select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'pausedAt', paused_at) order by kind), '[]') from paused_kinds
    ),
    'ready', claimable
  );
end
$$;

revoke all on function public.pause_kinds(text[], text[]) from public, anon, authenticated;
grant execute on function public.pause_kinds(text[], text[]) to service_role;
