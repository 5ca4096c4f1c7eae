-- Cancels up to p_limit jobs that nobody waits for any more.
-- Answers {"cancelled": n, "ready": [{"jobId", "count"}] of what their owners had waiting for free places, "jobs": [frame],
-- "madeDeliveries": whether their owners are to hear of it}.
create or replace function public.cancel_overdue_jobs(p_limit integer)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
set enable_seqscan = off
set jit = off
as $$
declare
  overdue uuid[] := lock_overdue_jobs(p_limit);
  ended jsonb;
begin
  if overdue is null then
    return '{"cancelled": 0, "ready": [], "jobs": [], "madeDeliveries": false}';
  end if;
  perform lock_owners(array(select owner_key from jobs where id = any (overdue)), true);
  ended := end_jobs(overdue, 'cancelled', 'JOB_CANCELLED');
  return jsonb_build_object('cancelled', cardinality(overdue), 'madeDeliveries', made_deliveries()) || ended;
end
$$;

revoke all on function public.cancel_overdue_jobs(integer) from public, anon, authenticated;
grant execute on function public.cancel_overdue_jobs(integer) to service_role;
