import type { AppModule } from '../api/site';
import { AppFrame } from '../custom-ui/app-frame';
import { Dialog } from '../ui/dialog';
import { macroExtension, type MacroPlace } from './macro-frame';
import type { MacroConfig } from './macro-node';
import { submittedConfig } from './submitted-config';

interface ConfigureMacroDialogProps {
  readonly module: AppModule;
  readonly place: MacroPlace;
  readonly config: MacroConfig;
  readonly isInserting: boolean;
  readonly onConfigured: (config: MacroConfig) => void;
  readonly onClose: () => void;
}

/**
 * The app's own page for configuring a macro; what it submits is kept in the document.
 * @see https://developer.atlassian.com/platform/forge/add-custom-configuration-to-a-macro/
 */
export function ConfigureMacroDialog({
  module,
  place,
  config,
  isInserting,
  onConfigured,
  onClose,
}: ConfigureMacroDialogProps) {
  const extension = {
    ...macroExtension(place, config),
    macro: { isConfiguring: true, isInserting },
  };
  return (
    <Dialog title={module.title} onClose={onClose}>
      <AppFrame
        module={module}
        extension={extension}
        shape="content"
        {...(module.editUrl === undefined ? {} : { url: module.editUrl })}
        onClose={onClose}
        onSubmit={async (payload) => {
          const submitted = submittedConfig(payload);
          onConfigured(submitted.config);
          if (!submitted.keepEditing) onClose();
        }}
      />
    </Dialog>
  );
}
