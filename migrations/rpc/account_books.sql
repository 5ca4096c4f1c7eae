-- Books of an owner with the artifacts of their jobs, newest first, after a cursor.
create or replace function public.account_books(
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
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', id, 'kind', kind, 'title', title, 'story', story, 'audience', audience, 'characterDescription', character_description,
      'pages', pages, 'warning', warning, 'createdAt', created_at,
      'artifacts', (
        select coalesce(json_agg(document order by "docNum" nulls last, document.type, document."createdAt"), '[]')
        from artifact_documents as document where "jobId" = listed.id
      )
    )), '[]')
    from (
      select * from storybooks
      where owner_id = p_owner_id
        and (p_before_created_at is null or (created_at, id) < (p_before_created_at, p_before_id))
      order by created_at desc, id desc
      limit least(p_limit, 100)
    ) as listed
  );
end
$$;

revoke all on function public.account_books(uuid, timestamptz, uuid, integer) from public, anon, authenticated;
grant execute on function public.account_books(uuid, timestamptz, uuid, integer) to service_role;
