-- Settles a batch as settle_tasks does and then claims up to p_limit tasks as claim_tasks does, in one round trip. p_has_others:
-- the caller still runs tasks of its own, so that none that a worker fell silent with is for it. The claim waits for no lock, so
-- that those of the settlement are held a moment longer and close no circle.
-- Answers what settle_tasks answers, and "claimed": what lease_tasks says.
create or replace function public.settle_and_claim_tasks(
  p_results jsonb, p_worker text, p_limit integer, p_has_others boolean
)
returns json
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  done record;
begin
  done := settle_results(p_results);
  return json_build_object(
    'settled', done.settled, 'ready', done.claimable, 'jobs', done.frames, 'madeDeliveries', made_deliveries(),
    'claimed', claim_tasks(p_worker, p_limit, p_has_others)
  );
end
$$;

revoke all on function public.settle_and_claim_tasks(jsonb, text, integer, boolean) from public, anon, authenticated;
grant execute on function public.settle_and_claim_tasks(jsonb, text, integer, boolean) to service_role;
