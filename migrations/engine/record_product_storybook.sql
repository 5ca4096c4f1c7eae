-- Stores the books that tasks bound, in the transaction that settles the tasks: [{"jobId", "value"}]. The caller holds the
-- jobs' row locks and has checked the leases. The same job again replaces its row. A job without an owner stores none: nobody
-- could read it.
create or replace function engine.record_product_storybook(p_bound jsonb)
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
begin
  insert into storybooks (id, owner_id, kind, title, story, audience, character_description, pages, has_errors, warning)
  select distinct on (jobs.id)
    jobs.id, jobs.owner_id, jobs.kind, book ->> 'title', book ->> 'story', book ->> 'audience', book ->> 'characterDescription',
    book -> 'pages', coalesce((book ->> 'hasErrors')::boolean, false), book ->> 'warning'
  from (select (item ->> 'jobId')::uuid as job_id, item -> 'value' as book from unnest(array(select jsonb_array_elements(p_bound))) as item) as bound
  join jobs on jobs.id = bound.job_id and jobs.owner_id is not null
  on conflict (id) do update set
    title = excluded.title, story = excluded.story, audience = excluded.audience,
    character_description = excluded.character_description, pages = excluded.pages, has_errors = excluded.has_errors,
    warning = excluded.warning, updated_at = now();
end
$$;

revoke all on function engine.record_product_storybook(jsonb) from public, anon, authenticated, service_role;
