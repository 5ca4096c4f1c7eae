// The form for each kind of storybook job.
import type { Audience, Genre, StorybookKind, Style } from "@1iab/job-client";
import { type FormEvent, useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "../ui/button.js";
import { ChooseOne } from "../ui/choices.js";
import { Field } from "../ui/field.js";
import { Notice } from "../ui/notice.js";
import { PagesEditor } from "./pages_editor.js";
import { PhotoField } from "./photo_field.js";
import { SelectField } from "./select_field.js";
import { emptyDraft, type StoryDraft, startStory } from "./story_draft.js";
import { audiences, feelings, genres, headings, styles } from "./story_words.js";
import { useStart } from "./use_start.js";

interface FieldsProps {
  draft: StoryDraft;
  set: (change: Partial<StoryDraft>) => void;
}

export default function StoryForm({ kind: kindName }: { kind: string }) {
  const kind = kindName as StorybookKind;
  const [draft, setDraft] = useState(emptyDraft);
  const { start, isBusy, fault, byField } = useStart();
  const { title, lead, button } = headings[kind];
  const Fields = fieldsOf[kind];

  function submit(event: FormEvent) {
    event.preventDefault();
    void start(() => startStory(kind, draft));
  }

  return (
    <Form className="stack wide" onSubmit={submit} validationErrors={byField}>
      <header className="stack tight">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </header>
      <Fields draft={draft} set={(change) => setDraft((before) => ({ ...before, ...change }))} />
      {fault && <Notice bad>{fault}</Notice>}
      <div className="row">
        <Button primary large type="submit" isBusy={isBusy}>
          {button}
        </Button>
      </div>
    </Form>
  );
}

function AudienceField({ draft, set }: FieldsProps) {
  return (
    <SelectField
      label="For whom"
      value={draft.audience}
      options={audiences}
      onChange={(audience) => set({ audience: audience as Audience })}
    />
  );
}

function StyleField({ draft, set }: FieldsProps) {
  return (
    <ChooseOne
      label="Style"
      choices={styles}
      value={draft.style}
      onChange={(style) => set({ style: style as Style })}
    />
  );
}

function HeroPhoto({ draft, set, isOptional }: FieldsProps & { isOptional?: boolean }) {
  return (
    <PhotoField
      label={isOptional ? "Photo of the character (optional)" : "Photo of the character"}
      hint="Drop a photo here, or choose one. It is used for this alone."
      photo={draft.photo}
      onChange={(photo) => set({ photo })}
    />
  );
}

function HeroField({ draft, set }: FieldsProps) {
  return (
    <Field
      label="The character"
      name="character_description"
      rows={3}
      isRequired
      maxLength={1_000}
      placeholder="Mia, seven years old, with curly red hair and a yellow raincoat"
      value={draft.hero}
      onChange={(hero) => set({ hero })}
    />
  );
}

function AutoStoryFields(props: FieldsProps) {
  const { draft, set } = props;
  return (
    <>
      <ChooseOne
        label="What kind of story"
        choices={genres}
        value={draft.genre}
        onChange={(genre) => set({ genre: genre as Genre })}
      />
      <HeroField {...props} />
      <HeroPhoto {...props} />
      <AudienceField {...props} />
    </>
  );
}

function BookFields(props: FieldsProps) {
  const { draft, set } = props;
  return (
    <>
      <Field
        label="Title"
        name="title"
        isRequired
        maxLength={100}
        value={draft.title}
        onChange={(title) => set({ title })}
      />
      <HeroPhoto {...props} />
      <AudienceField {...props} />
      <PagesEditor pages={draft.pages} onChange={(pages) => set({ pages })} />
    </>
  );
}

function ScenesFields(props: FieldsProps) {
  const { draft, set } = props;
  return (
    <>
      <Field
        label="The story"
        name="story"
        rows={12}
        isRequired
        minLength={50}
        maxLength={20_000}
        hint="50 characters or more."
        value={draft.story}
        onChange={(story) => set({ story })}
      />
      <AudienceField {...props} />
    </>
  );
}

function CartoonFields(props: FieldsProps) {
  const { draft, set } = props;
  return (
    <>
      <PhotoField
        label="Photo (optional)"
        hint="Drop a photo here, or choose one. Without a photo, your words are drawn."
        photo={draft.photo}
        onChange={(photo) => set({ photo })}
      />
      <Field
        label="What it should look like"
        name="prompt"
        rows={3}
        isRequired
        maxLength={2_000}
        placeholder="A friendly pirate captain with a parrot"
        value={draft.prompt}
        onChange={(prompt) => set({ prompt })}
      />
      <StyleField {...props} />
    </>
  );
}

function PictureFields(props: FieldsProps) {
  const { draft, set } = props;
  return (
    <>
      <HeroField {...props} />
      <Field
        label="The scene"
        name="image_prompt"
        rows={3}
        isRequired
        maxLength={2_000}
        placeholder="She sails a paper boat across a pond at sunset"
        value={draft.prompt}
        onChange={(prompt) => set({ prompt })}
      />
      <div className="pair">
        <SelectField
          label="Feeling"
          value={draft.emotion}
          options={feelings}
          onChange={(emotion) => set({ emotion })}
        />
        <AudienceField {...props} />
      </div>
      <StyleField {...props} />
    </>
  );
}

const fieldsOf = {
  "auto-story": AutoStoryFields,
  storybook: BookFields,
  scenes: ScenesFields,
  cartoonize: CartoonFields,
  image: PictureFields,
};
