import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { CommentRequest, VersionView } from "../client/review-service";
import type { PlaceFinder } from "../model/places";
import { isParagraph, remarkOf } from "../model/remarks";
import { useDraft } from "../pane/use-draft";
import { useSay } from "../ui/language";
import { TieToSelection } from "./TieToSelection";

interface Props {
  readonly documentId: string;
  readonly version: VersionView;
  readonly isBusy: boolean;
  readonly send: (request: CommentRequest, sent: () => void) => void;
  readonly places?: PlaceFinder | undefined;
}

const nothing = { text: "", paragraph: "", quote: "" };

/** A new remark on the version on the screen, tied to a place or not. */
export function RemarkForm({ documentId, version, isBusy, send, places }: Props): ReactNode {
  const say = useSay();
  const [draft, setDraft] = useDraft(`review.remark.${documentId}`, nothing);
  const [wasTried, setTried] = useState(false);
  const isEmpty = draft.text.trim() === "";
  const isPlaced = isParagraph(draft.paragraph);
  const wrong = (message: string): { validationMessage: string; validationState: "error" } => ({
    validationMessage: message,
    validationState: "error",
  });
  return (
    <form
      className="os-stack"
      data-part="remark-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(isEmpty || !isPlaced);
        if (isEmpty || !isPlaced) return;
        send(remarkOf(version.id, draft.text, draft.paragraph, draft.quote), () => {
          setDraft(nothing);
        });
      }}
    >
      <Field
        label={say("remark.text", { version: version.ordinal })}
        {...(wasTried && isEmpty ? wrong(say("remark.textNeeded")) : {})}
      >
        <Textarea
          value={draft.text}
          resize="vertical"
          data-part="remark-text"
          onChange={(_, data) => {
            setDraft({ ...draft, text: data.value });
          }}
        />
      </Field>
      {places && (
        <TieToSelection
          places={places}
          isTied={draft.paragraph !== ""}
          tie={(place) => {
            setDraft({ ...draft, paragraph: String(place.paragraph), quote: place.quote });
          }}
        />
      )}
      <details className="os-details" {...(draft.paragraph === "" ? {} : { open: true })}>
        <summary>{say("remark.placeForm")}</summary>
        <div className="os-stack">
          <Field label={say("remark.paragraph")} {...(wasTried && !isPlaced ? wrong(say("remark.badParagraph")) : {})}>
            <Input
              inputMode="numeric"
              value={draft.paragraph}
              data-part="remark-paragraph"
              onChange={(_, data) => {
                setDraft({ ...draft, paragraph: data.value });
              }}
            />
          </Field>
          <Field label={say("remark.quote")}>
            <Input
              value={draft.quote}
              maxLength={500}
              data-part="remark-quote"
              onChange={(_, data) => {
                setDraft({ ...draft, quote: data.value });
              }}
            />
          </Field>
        </div>
      </details>
      <div>
        <Button type="submit" disabled={isBusy} data-part="remark-send">
          {say("remark.send")}
        </Button>
      </div>
    </form>
  );
}
