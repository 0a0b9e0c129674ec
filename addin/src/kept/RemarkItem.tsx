import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { CommentView, VersionView } from "../client/review-service";
import type { PlaceFinder } from "../model/places";
import { storyOf } from "../model/remarks";
import { useReviewer } from "../pane/review-context";
import { useLanguage, useSay } from "../ui/language";
import { moment } from "../ui/when";
import { GoToPlace } from "./GoToPlace";
import { ReasonForm } from "./ReasonForm";
import { ordinalOf } from "./use-document";

interface Props {
  readonly remark: CommentView;
  readonly replies: readonly CommentView[];
  readonly versions: readonly VersionView[];
  readonly documentId: string;
  readonly isBusy: boolean;
  readonly mayAnswer: boolean;
  readonly send: (act: (signal: AbortSignal) => Promise<void>, sent: () => void) => void;
  readonly places: PlaceFinder | undefined;
  /** It is on the version that the open text was made on. */
  readonly isHere: boolean;
}

/** One remark: who, on what, its replies; it can be answered and settled while it is open. */
export function RemarkItem({
  remark,
  replies,
  versions,
  documentId,
  isBusy,
  mayAnswer,
  send,
  places,
  isHere,
}: Props): ReactNode {
  const say = useSay();
  const { service } = useReviewer();
  const [asked, setAsked] = useState<"reply" | "resolve" | undefined>(undefined);
  const { number } = remark;
  const toggle = (what: "reply" | "resolve"): void => {
    setAsked(asked === what ? undefined : what);
  };
  return (
    <li data-remark={number}>
      <Said remark={remark} versions={versions}>
        {places && remark.place && <GoToPlace places={places} place={remark.place} isOfThisVersion={isHere} />}
      </Said>
      {replies.length > 0 && (
        <ul className="os-list os-remarks">
          {replies.map((reply) => (
            <li key={reply.number}>
              <Said remark={{ ...reply, place: null }} versions={versions} />
            </li>
          ))}
        </ul>
      )}
      {mayAnswer && remark.resolved == null && (
        <div className="os-row">
          {(["reply", "resolve"] as const).map((what) => (
            <Button
              key={what}
              size="small"
              aria-expanded={asked === what}
              data-part={what}
              onClick={() => {
                toggle(what);
              }}
            >
              {say(`remark.${what}`)}
            </Button>
          ))}
        </div>
      )}
      {asked && remark.resolved == null && (
        <ReasonForm
          key={asked}
          draft={`review.${asked}.${documentId}.${number}`}
          label={say(asked === "reply" ? "remark.replyTo" : "remark.resolveOf", { number })}
          initial=""
          needed={say("remark.textNeeded")}
          isBusy={isBusy}
          send={(text, sent) => {
            send(
              (signal) => service[asked](documentId, number, text, signal),
              () => {
                sent();
                setAsked(undefined);
              },
            );
          }}
          close={() => {
            setAsked(undefined);
          }}
        />
      )}
    </li>
  );
}

function Said({
  remark,
  versions,
  children,
}: {
  readonly remark: CommentView;
  readonly versions: readonly VersionView[];
  readonly children?: ReactNode;
}): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { place } = remark;
  const story = place && storyOf(place.part);
  return (
    <>
      <div className="os-soft">
        {say("remark.by", {
          who: remark.by.name,
          version: ordinalOf(versions, remark.version),
          when: moment(language, remark.time),
        })}
      </div>
      {place && (
        <blockquote className="os-quote">
          {say("remark.place", {
            paragraph: place.paragraph,
            part: story ? say(`remark.in.${story}`) : place.part,
          })}
          {place.quote != null && <div>“{place.quote}”</div>}
          {children}
        </blockquote>
      )}
      <div className="os-said">{remark.text}</div>
      {remark.resolved != null && (
        <div className="os-soft">
          {say("remark.resolved", { who: remark.resolvedBy?.name ?? "", when: moment(language, remark.resolved) })}
        </div>
      )}
    </>
  );
}
