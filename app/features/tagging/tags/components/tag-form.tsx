import { useState } from "react";
import type { Sentence } from "#app/features/listening/contributions/sentences.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { FieldLabel, FieldMessages, fieldIds, inputClass, Question } from "#app/ui/field-parts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { TaggablePriority } from "../item-queries.server.ts";
import { stances } from "../stance.ts";

type ChosenWords = { start: number; end: number; text: string };

type TagFormProps = {
  priorities: TaggablePriority[];
  language: string;
  /** Without a script: the whole passage or one of its sentences is chosen here. */
  sentences: Sentence[];
  wholeSpan: string;
  /** With a script: what was chosen in the words themselves; undefined while there is no script. */
  chosen: ChosenWords | null | undefined;
  typed: Record<string, string | string[]>;
  errors: FieldErrors;
};

/** Which words, what they are about, where they stand, and a note. Works without a script. */
export function TagForm(props: TagFormProps) {
  const { priorities, language, sentences, wholeSpan, chosen, typed, errors } = props;
  const { t } = useTranslation();
  const message = (field: string) => {
    const key = errors[field];
    return key === undefined ? undefined : t(key);
  };
  const text = (field: string) => (typeof typed[field] === "string" ? typed[field] : undefined);
  return (
    <Form method="post" makesRecord preventScrollReset>
      <input type="hidden" name="intent" value="tag" />
      {chosen === undefined ? (
        <Radios
          name="span"
          legend={t("tagging-office:form.span")}
          hint={t("tagging-office:form.spanHint")}
          error={message("span")}
          defaultValue={text("span")}
          options={[
            { value: wholeSpan, label: t("tagging-office:form.spanWhole") },
            ...sentences.map((sentence) => ({
              value: `${sentence.start}-${sentence.end}`,
              label: <bdi>{sentence.text}</bdi>,
              lang: language,
            })),
          ]}
        />
      ) : (
        <ChosenWordsField chosen={chosen} language={language} error={message("span")} />
      )}
      <ItemChoice
        priorities={priorities}
        chosenIds={[typed.items ?? []].flat()}
        error={message("items")}
        isSearchable={chosen !== undefined}
      />
      <Radios
        name="stance"
        legend={t("tagging-office:form.stance")}
        error={message("stance")}
        inline
        defaultValue={text("stance")}
        options={stances.map((stance) => ({ value: stance, label: t(`tagging-office:stance.${stance}`) }))}
      />
      <TextArea
        name="note"
        label={t("tagging-office:form.note")}
        hint={t("tagging-office:form.noteHint")}
        error={message("note")}
        rows={2}
        optional
        defaultValue={text("note")}
      />
      <Button>{t("tagging-office:form.submit")}</Button>
    </Form>
  );
}

function ChosenWordsField(props: { chosen: ChosenWords | null; language: string; error?: string }) {
  const { chosen, language, error } = props;
  const { t } = useTranslation();
  return (
    <Question error={error}>
      <div id={fieldIds("span").field} tabIndex={-1}>
        <p className="chosen-words__title">{t("tagging-office:form.chosen")}</p>
        <FieldMessages name="span" error={error} />
        <p className="chosen-words" lang={chosen ? language : undefined} dir="auto" aria-live="polite">
          {chosen ? chosen.text : t("tagging-office:form.noneChosen")}
        </p>
      </div>
      {chosen ? (
        <>
          <input type="hidden" name="span" value={`${chosen.start}-${chosen.end}`} />
          <input type="hidden" name="words" value={chosen.text} />
        </>
      ) : null}
    </Question>
  );
}

type ItemChoiceProps = {
  priorities: TaggablePriority[];
  chosenIds: string[];
  error?: string;
  isSearchable: boolean;
};

/** Priorities, each with its key actions under it. What a search does not find is put away, unless it is ticked. */
function ItemChoice({ priorities, chosenIds, error, isSearchable }: ItemChoiceProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState("");
  const [ticked, setTicked] = useState(() => new Set(chosenIds));
  const tick = (id: string, isTicked: boolean) =>
    setTicked((before) => {
      const after = new Set(before);
      if (isTicked) after.add(id);
      else after.delete(id);
      return after;
    });
  const fits = (item: { id: string; code: string; name: string }) =>
    ticked.has(item.id) || `${item.code} ${item.name}`.toLowerCase().includes(wanted.trim().toLowerCase());
  const fitting = priorities.filter(
    (priority) => fits(priority) || priority.keyActions.some((action) => fits(action)),
  );
  const firstId = priorities[0]?.id;
  return (
    <Question error={error}>
      <fieldset className="item-choice">
        <legend>{t("tagging-office:form.items")}</legend>
        <FieldMessages name="items" error={error} />
        {isSearchable ? (
          <>
            <FieldLabel name="find" label={t("tagging-office:form.find")} />
            <input
              className={inputClass("full")}
              id={fieldIds("find").field}
              type="search"
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter") event.preventDefault();
              }}
            />
          </>
        ) : null}
        {fitting.length === 0 ? <p aria-live="polite">{t("tagging-office:form.noItemFits")}</p> : null}
        {priorities.map((priority) => (
          <div key={priority.id} hidden={!fitting.includes(priority)}>
            <ItemTick item={priority} isFirst={priority.id === firstId} ticked={ticked} onTick={tick} />
            <div className="item-choice__actions">
              {priority.keyActions.map((action) => (
                <div key={action.id} hidden={!fits(action) && !(wanted !== "" && fits(priority))}>
                  <ItemTick item={action} isFirst={false} ticked={ticked} onTick={tick} />
                </div>
              ))}
            </div>
          </div>
        ))}
      </fieldset>
    </Question>
  );
}

type ItemTickProps = {
  item: { id: string; code: string; name: string };
  isFirst: boolean;
  ticked: Set<string>;
  onTick: (id: string, isTicked: boolean) => void;
};

function ItemTick({ item, isFirst, ticked, onTick }: ItemTickProps) {
  const { t } = useTranslation();
  const id = isFirst ? fieldIds("items").field : `item-${item.id}`;
  return (
    <div className="ds_checkbox ds_checkbox--small">
      <input
        className="ds_checkbox__input"
        id={id}
        type="checkbox"
        name="items"
        value={item.id}
        defaultChecked={ticked.has(item.id)}
        onChange={(event) => onTick(item.id, event.target.checked)}
      />
      <label className="ds_checkbox__label" htmlFor={id}>
        {t("tagging-office:item", { code: item.code, name: item.name })}
      </label>
    </div>
  );
}
