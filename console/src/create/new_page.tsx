// What can be made, and the form for each.
import { lazy, type ReactNode } from "react";
import { href } from "../router.js";
import { Icon, type IconName } from "../ui/icon.js";
import { ReadingForm } from "./reading_form.js";

const StoryForm = lazy(() => import("./story_form.js"));

const offers: { kind: string; icon: IconName; title: string; text: string }[] = [
  {
    kind: "reading",
    icon: "star",
    title: "A reading",
    text: "From birth dates: chapters to read, to print and to listen to. For one person or two.",
  },
  {
    kind: "auto-story",
    icon: "book",
    title: "A picture book, made up",
    text: "Name a hero and a kind of story; text and pictures are made for you.",
  },
  {
    kind: "storybook",
    icon: "book",
    title: "A picture book of your story",
    text: "You write the scenes of each page, and they are drawn with your character.",
  },
  { kind: "scenes", icon: "book", title: "Scenes of a story", text: "Your text is cut into pages and scenes." },
  { kind: "cartoonize", icon: "picture", title: "A cartoon", text: "From a photo, or from words alone." },
  { kind: "image", icon: "picture", title: "A picture", text: "One character in one scene." },
];

export function NewPage({ kind }: { kind?: string }): ReactNode {
  if (kind === "reading") return <div className="narrow">{<ReadingForm />}</div>;
  if (offers.some((offer) => offer.kind === kind))
    return (
      <div className="narrow">
        <StoryForm kind={kind as string} key={kind} />
      </div>
    );
  return (
    <div className="stack wide">
      <header className="stack tight">
        <h1>What shall it be?</h1>
      </header>
      <ul className="offers">
        {offers.map((offer) => (
          <li key={offer.kind}>
            <a className="offer" href={href(`/new/${offer.kind}`)}>
              <span className="offer-icon">
                <Icon name={offer.icon} />
              </span>
              <strong>{offer.title}</strong>
              <span className="soft">{offer.text}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
