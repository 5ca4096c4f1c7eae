-- Cancels a job of this owner.
-- Answers {"outcome": "cancelled"|"already_cancelled"|"finished"|"not_found", "ready": [{"jobId", "count"}], "jobs": [frame],
-- "madeDeliveries": whether its owner is to hear of it};
-- `ready` is what the owner had waiting for a free place.
create or replace function public.cancel_job(p_job_id uuid, p_owner_id uuid)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set jit = off
as $$
declare
  known_state text;
  ended jsonb;
begin
  select state into known_state from jobs where id = p_job_id and owner_id = p_owner_id for no key update;
  if not found then
    return jsonb_build_object('outcome', 'not_found');
  elsif known_state = 'cancelled' then
    return jsonb_build_object('outcome', 'already_cancelled');
  elsif known_state in ('complete', 'failed') then
    return jsonb_build_object('outcome', 'finished');
  end if;
  ended := end_jobs(array[p_job_id], 'cancelled', 'JOB_CANCELLED');
  return jsonb_build_object('outcome', 'cancelled', 'madeDeliveries', made_deliveries()) || ended;
end
$$;

revoke all on function public.cancel_job(uuid, uuid) from public, anon, authenticated;
grant execute on function public.cancel_job(uuid, uuid) to service_role;
