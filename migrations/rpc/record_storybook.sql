-- Stores the book that a task bound, in the transaction that settles the task. The caller holds the job's row lock and has checked
-- the lease. The same job again keeps its row. A job without an owner stores none: nobody could read it.
create or replace function public.record_storybook(p_job_id uuid, p_storybook jsonb)
returns void
language sql
security definer
set search_path = public, pg_temp
as $$
  insert into storybooks (
    id, owner_id, kind, title, story, audience, character_description, pages, has_errors, warning
  )
  select
    jobs.id, jobs.owner_id, jobs.kind, p_storybook ->> 'title', p_storybook ->> 'story', p_storybook ->> 'audience',
    p_storybook ->> 'characterDescription', p_storybook -> 'pages', coalesce((p_storybook ->> 'hasErrors')::boolean, false),
    p_storybook ->> 'warning'
  from jobs where jobs.id = p_job_id and jobs.owner_id is not null
  on conflict (id) do update set
    title = excluded.title, story = excluded.story, audience = excluded.audience,
    character_description = excluded.character_description, pages = excluded.pages, has_errors = excluded.has_errors,
    warning = excluded.warning, updated_at = now()
$$;

revoke all on function public.record_storybook(uuid, jsonb) from public, anon, authenticated, service_role;
