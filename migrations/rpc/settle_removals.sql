-- The objects of these removals are gone. Idempotent.
create or replace function public.settle_removals(p_ids bigint[])
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
begin
  delete from removals where id = any (p_ids);
end
$$;

revoke all on function public.settle_removals(bigint[]) from public, anon, authenticated;
grant execute on function public.settle_removals(bigint[]) to service_role;
