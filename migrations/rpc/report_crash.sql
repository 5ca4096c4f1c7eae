-- Gives back what workers held that a trap has ended: their tasks are ready at once and the attempt does not count. The one that
-- was computing, if it is known, counts as a silent death of its own: it is claimed alone the next time, and a second one ends it.
-- A worker's name is used once, so that a repeat finds no lease of its and writes nothing.
-- Answers {"ready": [{"jobId", "count"}], "later": [{"jobId", "inSeconds"}] of what pauses before its next attempt}.
create or replace function public.report_crash(p_workers text[], p_task_id uuid)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  leases jsonb;
  blamed jsonb := '{"ready": []}';
begin
  perform from jobs
  where id in (select job_id from job_tasks where state = 'running' and leased_by = any (p_workers))
  order by id for no key update;

  update job_tasks set lease_expires_at = now() - interval '1 second', claimed_with = 1
  where id = p_task_id and state = 'running' and leased_by = any (p_workers);
  if found then
    blamed := take_back_leases(array[p_task_id]);
  end if;

  select coalesce(jsonb_agg(jsonb_build_object('taskId', id, 'leaseToken', lease_token)), '[]') into leases
  from job_tasks where state = 'running' and leased_by = any (p_workers);
  return jsonb_build_object(
    'ready', (blamed -> 'ready') || release_tasks(leases),
    'later', (
      select coalesce(jsonb_agg(jsonb_build_object('jobId', job_id, 'inSeconds', ceil(extract(epoch from ready_at - now())))), '[]')
      from job_tasks where id = p_task_id and lane = 'alone' and ready_at > now()
    )
  );
end
$$;

revoke all on function public.report_crash(text[], uuid) from public, anon, authenticated;
grant execute on function public.report_crash(text[], uuid) to service_role;
