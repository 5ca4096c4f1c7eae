-- Locks owners until the end of the transaction, after jobs and tasks, in one order. Exclusively by who counts an owner's places
-- to take some; shared by who passes on those that it freed, since any number may do that at once.
create or replace function engine.lock_owners(p_owner_keys text[], p_exclusively boolean)
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
begin
  if p_exclusively then
    perform pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(owner_key, 1) as key from unnest(p_owner_keys) as owner_key order by key
    ) as keys;
  else
    perform pg_advisory_xact_lock_shared(key) from (
      select distinct hashtextextended(owner_key, 1) as key from unnest(p_owner_keys) as owner_key order by key
    ) as keys;
  end if;
end
$$;

revoke all on function engine.lock_owners(text[], boolean) from public, anon, authenticated, service_role;
