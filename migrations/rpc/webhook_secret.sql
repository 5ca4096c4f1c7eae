-- Which versions of a user's webhook secret sign, the newest first, and when the newest replaced the one before (null for the
-- first).
-- Answers {"versions", "rotatedAt"}.
create or replace function public.webhook_secret(p_owner_id uuid)
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'versions', secret_versions(p_owner_id),
      'rotatedAt', (select max(rotated_at) from webhook_secret_rotations where owner_id = p_owner_id)
    )
  );
end
$$;

revoke all on function public.webhook_secret(uuid) from public, anon, authenticated;
grant execute on function public.webhook_secret(uuid) to service_role;
