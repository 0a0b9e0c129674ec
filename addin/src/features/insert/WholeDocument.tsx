import { Button, Field, Select } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { docx, type Plan, type TemplateView } from "../../client/service";
import { draftFile, insertDocument, openAsNew } from "../../drafting/insert-document";
import { useDesk, usePane } from "../../pane/pane-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useDraft } from "../../pane/use-draft";
import { useTask } from "../../pane/use-task";
import { useLanguage, useSay } from "../../ui/language";
import { offerFile } from "../../ui/offer-file";
import type { Outcome } from "./InsertView";
import { SizeChoice } from "./SizeChoice";

interface Props {
  readonly plan: Plan;
  readonly isBusy: boolean;
  readonly act: (what: string, work: (signal: AbortSignal) => Promise<Outcome>) => void;
}

/** The whole document by a template: as a new one, into the open empty one, or as a file. */
export function WholeDocument({ plan, isBusy, act }: Props): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const desk = useDesk();
  const { service, acts } = usePane();
  const loading = useTask();
  const [templates, setTemplates] = useState<readonly TemplateView[]>([]);
  const [isEmpty, setEmpty] = useState(false);
  const [draft, setDraft] = useDraft("insert.whole", { template: "", size: 14 });

  useEffect(() => {
    loading.run(say("insert.loading"), async (signal) => {
      setTemplates((await service.templates(signal)).filter((template) => template.role === "document"));
    });
    // Once when the form appears; Try again reads anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    desk.host.isEmpty().then(setEmpty, () => {
      setEmpty(false);
    });
  }, [desk, acts]);

  // Those made for this kind of plan first; any other may still be wanted.
  const fitting = [...templates].sort((a, b) => Number(b.kind === plan.kind) - Number(a.kind === plan.kind));
  const template = fitting.find((candidate) => candidate.id === draft.template) ?? fitting[0];
  if (!template) return <TaskStatus task={loading} />;
  const size = template.bodySizes.includes(draft.size) ? draft.size : (template.bodySizes[0] ?? 14);
  const wish = { template: template.id, size };
  const start = (work: (signal: AbortSignal) => Promise<Outcome>): void => {
    act(say("whole.working"), work);
  };
  return (
    <section className="os-stack" data-part="whole-form">
      <h1>{say("whole.heading")}</h1>
      <Field label={say("whole.template")} hint={template.description[language]}>
        <Select
          value={template.id}
          data-part="template"
          onChange={(_, data) => {
            setDraft({ ...draft, template: data.value });
          }}
        >
          {fitting.map((candidate) => (
            <option key={candidate.id} value={candidate.id}>
              {candidate.title[language]}
            </option>
          ))}
        </Select>
      </Field>
      <SizeChoice
        sizes={template.bodySizes}
        size={size}
        setSize={(next) => {
          setDraft({ ...draft, size: next });
        }}
      />
      {!isEmpty && <p className="os-soft">{say("whole.notEmpty")}</p>}
      <div className="os-row">
        <Button
          appearance="primary"
          disabled={isBusy}
          data-part="open-new"
          onClick={() => {
            start(async (signal) => {
              await openAsNew(desk, wish, signal);
              return { kind: "said", text: say("whole.opened") };
            });
          }}
        >
          {say("whole.open")}
        </Button>
        <Button
          disabled={isBusy || !isEmpty}
          data-part="insert-here"
          onClick={() => {
            start(async (signal) => ({ kind: "act", act: await insertDocument(desk, wish, signal) }));
          }}
        >
          {say("whole.here")}
        </Button>
        <Button
          disabled={isBusy}
          data-part="download"
          onClick={() => {
            start(async (signal) => {
              const file = await draftFile(desk, wish, signal);
              offerFile(new Blob([file as Uint8Array<ArrayBuffer>], { type: docx }), `${plan.id}.docx`);
              return { kind: "said", text: say("whole.ready") };
            });
          }}
        >
          {say("whole.download")}
        </Button>
      </div>
    </section>
  );
}
