import { Button, Field } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { DoneNotice } from "../../kept/DoneNotice";
import { ReasonForm } from "../../kept/ReasonForm";
import { tellProgress } from "../../kept/tell-progress";
import type { DocumentState, OpenDocument } from "../../kept/use-document";
import { uploadable } from "../../model/first-version";
import { mayRestore } from "../../model/review-rules";
import { useReviewer } from "../../pane/review-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";

interface Props {
  readonly open: OpenDocument;
  readonly state: DocumentState;
  /** Called when there is a newer version than the one on the screen. */
  readonly saved: () => void;
}

/** Saves a file of this machine as the next version, for whoever works without the pane. */
export function UploadVersion({ open, state, saved }: Props): ReactNode {
  const say = useSay();
  const task = useTask();
  const { service, person } = useReviewer();
  const [isAsked, setAsked] = useState(false);
  const [file, setFile] = useState<File | undefined>(undefined);
  const [wasTried, setTried] = useState(false);
  const [done, setDone] = useState<string | undefined>(undefined);
  const { document, review } = open;
  const extension = uploadable(document.fileName);
  if (!extension || !mayRestore(person, document, review)) return null;
  const fits = file !== undefined && uploadable(file.name) === extension;

  const send = (reason: string, sent: () => void): void => {
    setTried(true);
    if (!fits) return;
    task.run(say("versions.saving"), async (signal, progress) => {
      const tell = tellProgress(say, progress);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const mark = `${file.name} ${file.size} ${file.lastModified}`;
      const request = { reason, base: review.newest };
      const told = (part: number, total: number): void => {
        tell({ phase: part < total ? "sending" : "keeping", done: part, total });
      };
      const { version } = await service.save(document.id, { request, bytes, extension, mark, sent: told }, signal);
      sent();
      setAsked(false);
      setFile(undefined);
      setTried(false);
      setDone(say("review.uploaded", { version: version.ordinal }));
      saved();
      await state.readAll(signal);
    });
  };
  return (
    <div className="os-stack" data-part="upload">
      <div>
        <Button
          size="small"
          aria-expanded={isAsked}
          data-part="upload-ask"
          onClick={() => {
            setDone(undefined);
            setAsked(!isAsked);
          }}
        >
          {say("review.upload")}
        </Button>
      </div>
      {isAsked && (
        <>
          <Field
            label={say("review.file", { extension })}
            required
            {...(wasTried && !fits
              ? { validationMessage: say("review.fileNeeded", { extension }), validationState: "error" }
              : {})}
          >
            <input
              type="file"
              aria-label={say("review.file", { extension })}
              accept={`.${extension}`}
              data-part="upload-file"
              onChange={(event) => {
                setFile(event.target.files?.[0]);
              }}
            />
          </Field>
          <ReasonForm
            draft={`review.reason.${document.id}.upload`}
            label={say("versions.reason")}
            initial=""
            needed={say("versions.reasonNeeded")}
            isBusy={task.state.kind === "running"}
            send={send}
            close={() => {
              setAsked(false);
            }}
          />
        </>
      )}
      <TaskStatus
        task={task}
        cancelled={say("versions.saveCancelled")}
        reload={() => {
          task.dismiss();
          state.reload();
        }}
      />
      <DoneNotice
        text={done}
        part="uploaded"
        close={() => {
          setDone(undefined);
        }}
      />
    </div>
  );
}
