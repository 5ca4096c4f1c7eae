-- Replaces a user's webhook secret by the next version; the one before signs for another 24 hours.
-- Answers what webhook_secret answers.
create or replace function public.rotate_webhook_secret(p_owner_id uuid)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('webhook secret ' || p_owner_id, 0));
  insert into webhook_secret_rotations (owner_id, version)
  select p_owner_id, coalesce(max(version), 1) + 1 from webhook_secret_rotations where owner_id = p_owner_id;
  return webhook_secret(p_owner_id);
end
$$;

revoke all on function public.rotate_webhook_secret(uuid) from public, anon, authenticated;
grant execute on function public.rotate_webhook_secret(uuid) to service_role;
