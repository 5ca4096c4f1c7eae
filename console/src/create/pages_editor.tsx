// The pages of a book, with the scenes on each.
import { Button } from "../ui/button.js";
import { Field } from "../ui/field.js";
import { SelectField } from "./select_field.js";
import { emptyScene, type SceneDraft } from "./story_draft.js";
import { feelings } from "./story_words.js";

const mostPages = 20;
const mostScenes = 6;

interface Props {
  pages: SceneDraft[][];
  onChange: (pages: SceneDraft[][]) => void;
}

export function PagesEditor({ pages, onChange }: Props) {
  const setPage = (index: number, scenes: SceneDraft[]) =>
    onChange(pages.map((page, at) => (at === index ? scenes : page)).filter((page) => page.length > 0));
  return (
    <div className="stack">
      {pages.map((scenes, index) => (
        <section className="card stack" key={index} aria-label={`Page ${index + 1}`}>
          <h2>Page {index + 1}</h2>
          {scenes.map((scene, at) => (
            <SceneFields
              key={at}
              name={scenes.length > 1 ? `Scene ${at + 1}` : "What happens"}
              scene={scene}
              onChange={(changed) =>
                setPage(
                  index,
                  scenes.map((one, place) => (place === at ? changed : one)),
                )
              }
              onRemove={
                pages.length + scenes.length > 2
                  ? () =>
                      setPage(
                        index,
                        scenes.filter((_, place) => place !== at),
                      )
                  : undefined
              }
            />
          ))}
          {scenes.length < mostScenes && (
            <div className="row">
              <Button plain onPress={() => setPage(index, [...scenes, emptyScene])}>
                Add a scene to this page
              </Button>
            </div>
          )}
        </section>
      ))}
      {pages.length < mostPages && (
        <div className="row">
          <Button onPress={() => onChange([...pages, [emptyScene]])}>Add a page</Button>
        </div>
      )}
    </div>
  );
}

interface SceneProps {
  name: string;
  scene: SceneDraft;
  onChange: (scene: SceneDraft) => void;
  onRemove?: () => void;
}

function SceneFields({ name, scene, onChange, onRemove }: SceneProps) {
  return (
    <div className="stack">
      <Field
        label={name}
        rows={3}
        isRequired
        maxLength={1_000}
        placeholder="Mia finds a small door at the foot of the old oak."
        value={scene.description}
        onChange={(description) => onChange({ ...scene, description })}
      />
      <div className="row apart">
        <SelectField
          label="Feeling"
          value={scene.emotion}
          options={feelings}
          onChange={(emotion) => onChange({ ...scene, emotion })}
        />
        {onRemove && (
          <Button plain onPress={onRemove} aria-label={`Remove ${name.toLowerCase()}`}>
            Remove
          </Button>
        )}
      </div>
    </div>
  );
}
