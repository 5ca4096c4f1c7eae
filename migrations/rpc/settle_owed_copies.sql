-- These copies are made, or there is nothing to be copied any more. Idempotent.
create or replace function public.settle_owed_copies(p_ids bigint[])
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
begin
  delete from owed_copies where id = any (p_ids);
end
$$;

revoke all on function public.settle_owed_copies(bigint[]) from public, anon, authenticated;
grant execute on function public.settle_owed_copies(bigint[]) to service_role;
