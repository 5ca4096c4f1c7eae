// Where one begins: what this is, and a way in.
import { ConflictError } from "@1iab/job-client";
import { type FormEvent, useState } from "react";
import { Form } from "react-aria-components";
import { signIn, signUp } from "../data/session.js";
import { faultInWords, faultsByField } from "../data/words.js";
import { go, href } from "../router.js";
import { Button } from "../ui/button.js";
import { Field } from "../ui/field.js";
import { Icon } from "../ui/icon.js";
import { Notice } from "../ui/notice.js";

const points = [
  "Up to five systems, from Western astrology to Kabbalah, computed to the minute of your birth.",
  "Every chapter to read, to print, and to listen to as it is finished.",
  "Picture books with the child you name in them.",
];

export function SignInPage({ isNew }: { isNew: boolean }) {
  return (
    <div className="hero">
      <div className="stack">
        <h1>A reading as rare as the moment you were born.</h1>
        <ul className="points">
          {points.map((point) => (
            <li key={point}>
              <Icon name="star" /> {point}
            </li>
          ))}
        </ul>
      </div>
      <div className="card">{isNew ? <SignUpForm /> : <SignInForm />}</div>
    </div>
  );
}

/** Runs one try at a time, and holds what went wrong with it. */
function useAttempt() {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState("");
  const [byField, setByField] = useState<Record<string, string>>({});
  async function attempt(work: () => Promise<void>) {
    setBusy(true);
    setFault("");
    setByField({});
    try {
      await work();
    } catch (thrown) {
      const fields = faultsByField(thrown);
      setByField(fields);
      if (thrown instanceof ConflictError) setFault("That address has an account already. Please sign in instead.");
      else if (Object.keys(fields).length === 0) setFault(faultInWords(thrown));
    } finally {
      setBusy(false);
    }
  }
  return { attempt, isBusy, fault, byField };
}

function EmailField(props: { value: string; onChange: (email: string) => void }) {
  return <Field label="Email" name="email" type="email" isRequired autoComplete="email" {...props} />;
}

function SignUpForm() {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [name, setName] = useState("");
  const [isSent, setSent] = useState(false);
  const { attempt, isBusy, fault, byField } = useAttempt();
  function submit(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      if (await signUp(email, password, name.trim())) go("/", { replace: true });
      else setSent(true);
    });
  }
  if (isSent) return <Notice>We have sent a message to {email}. Its link opens your account.</Notice>;
  return (
    <Form className="stack" onSubmit={submit} validationErrors={byField}>
      <h2>Create an account</h2>
      <Field label="Your name" name="name" autoComplete="name" maxLength={100} value={name} onChange={setName} />
      <EmailField value={email} onChange={setEmail} />
      <Field
        label="Password"
        name="password"
        type="password"
        isRequired
        minLength={8}
        autoComplete="new-password"
        hint="Eight characters or more."
        value={password}
        onChange={setPassword}
      />
      {fault && <Notice bad>{fault}</Notice>}
      <Button primary large type="submit" isBusy={isBusy}>
        Create account
      </Button>
      <p className="soft small">
        You have one? <a href={href("/signin")}>Sign in</a>
      </p>
    </Form>
  );
}

function SignInForm() {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const { attempt, isBusy, fault, byField } = useAttempt();
  function submit(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      await signIn(email, password);
      go("/", { replace: true });
    });
  }
  return (
    <Form className="stack" onSubmit={submit} validationErrors={byField}>
      <h2>Sign in</h2>
      <EmailField value={email} onChange={setEmail} />
      <Field
        label="Password"
        name="password"
        type="password"
        isRequired
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {fault && <Notice bad>{fault}</Notice>}
      <Button primary large type="submit" isBusy={isBusy}>
        Sign in
      </Button>
      <p className="soft small">
        You are new here? <a href={href("/signup")}>Create an account</a>
      </p>
    </Form>
  );
}
