-- Which versions of a user's webhook secret sign now, the newest first: the current one, and each that was replaced within the last
-- 24 hours.
create or replace function engine.secret_versions(p_owner_id uuid)
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select jsonb_agg(version order by version desc) from (
      select coalesce(max(version), 1) as version from webhook_secret_rotations where owner_id = p_owner_id
      union
      select version - 1 from webhook_secret_rotations where owner_id = p_owner_id and rotated_at > now() - interval '24 hours'
    ) as signing
  );
end
$$;

revoke all on function engine.secret_versions(uuid) from public, anon, authenticated, service_role;
