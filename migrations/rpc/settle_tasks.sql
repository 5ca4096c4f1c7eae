-- Settles a batch of tasks: engine.settle_results.
-- Takes [{"taskId", "leaseToken", "outcome": "done"|"retry"|"failed", "output", "artifacts", "tasks", "product", "errorCode",
-- "errorMessage", "retryAfterSeconds"}]; `tasks` are further tasks of the job that this one found to be needed, `product` is
-- {"kind", "value"}, see engine.record_products.
-- Answers {"settled": [{"taskId", "outcome": "done"|"retrying"|"failed"|"lost", "jobId", "retryInSeconds"}],
--   "ready": [{"jobId", "count"}] of what became claimable, of held tasks too, "jobs": [frame] of those that somebody watches,
--   "madeDeliveries": whether owners are to hear of a job's end}.
create or replace function public.settle_tasks(p_results jsonb)
returns json
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  done record;
begin
  done := settle_results(p_results);
  return json_build_object('settled', done.settled, 'ready', done.claimable, 'jobs', done.frames, 'madeDeliveries', made_deliveries());
end
$$;

revoke all on function public.settle_tasks(jsonb) from public, anon, authenticated;
grant execute on function public.settle_tasks(jsonb) to service_role;
