-- Deliveries of an owner, newest first, after a cursor.
create or replace function public.list_deliveries(
  p_owner_id uuid, p_before_created_at timestamptz, p_before_id uuid, p_limit integer
)
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(delivery_document(listed::webhook_deliveries)), '[]')
    from (
      select * from webhook_deliveries
      where owner_id = p_owner_id and (p_before_created_at is null or (created_at, id) < (p_before_created_at, p_before_id))
      order by created_at desc, id desc
      limit least(p_limit, 100)
    ) as listed
  );
end
$$;

revoke all on function public.list_deliveries(uuid, timestamptz, uuid, integer) from public, anon, authenticated;
grant execute on function public.list_deliveries(uuid, timestamptz, uuid, integer) to service_role;
