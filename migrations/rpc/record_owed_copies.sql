-- Stores lack an object, and others have it: what was owed to those is owed no more. Idempotent.
create or replace function public.record_owed_copies(p_object_key text, p_lacking text[], p_having text[])
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
begin
  delete from owed_copies where object_key = p_object_key and store = any (p_having);
  insert into owed_copies (object_key, store)
  select p_object_key, lacking from unnest(p_lacking) as lacking
  on conflict do nothing;
end
$$;

revoke all on function public.record_owed_copies(text, text[], text[]) from public, anon, authenticated;
grant execute on function public.record_owed_copies(text, text[], text[]) to service_role;
