interface Props {
  label: string;
  /** The whole name where the label alone does not say what is copied. */
  name?: string;
  /** What to copy, made when the button is pressed. */
  content: () => string;
  /** Told whether it worked: embedded pages and insecure origins may not write to the clipboard. */
  onCopied: (worked: boolean) => void;
}

export function CopyButton({ label, name, content, onCopied }: Props) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(content());
      onCopied(true);
    } catch {
      onCopied(false);
    }
  };
  return (
    <button type="button" class="pg-button" aria-label={name} onClick={copy}>
      {label}
    </button>
  );
}
