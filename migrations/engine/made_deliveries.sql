-- Whether this transaction has ended jobs whose owners are to hear of it: engine.note_delivery says so in a setting that lasts as
-- long as the transaction, so that nobody has to look.
create or replace function engine.made_deliveries()
returns boolean
language sql
stable
as $$
  select coalesce(current_setting('engine.made_deliveries', true), '') = 'on'
$$;

revoke all on function engine.made_deliveries() from public, anon, authenticated, service_role;
