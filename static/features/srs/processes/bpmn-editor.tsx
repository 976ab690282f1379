import Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { COLOURS, fit } from './bpmn-canvas';
import { bpmnTools } from './bpmn-tools';
import styles from './processes.module.css';

interface Shape {
  readonly id: string;
}
interface Modeling {
  updateLabel(shape: Shape, text: string): void;
  removeElements(shapes: readonly Shape[]): void;
}
interface ShapeFactory {
  createShape(attributes: { readonly type: string }): Shape;
}
interface AutoPlace {
  append(after: Shape, shape: Shape): Shape;
}
interface Registry {
  get(id: string): Shape | undefined;
}

/** What a list of steps does to the drawing, for whoever does not use the mouse. */
export interface DrawingActs {
  readonly rename: (stepId: string, name: string) => void;
  readonly addAfter: (stepId: string, name: string) => void;
  readonly remove: (stepId: string) => void;
}

interface BpmnEditorProps {
  /** What is drawn at first; another one is drawn anew. */
  readonly xml: string;
  readonly label: string;
  readonly onReady: (acts: DrawingActs) => void;
  readonly onDrawn: (xml: string) => void;
  readonly onBroken: () => void;
}

/** The drawing of a process, with tools. */
export function BpmnEditor({ xml, label, onReady, onDrawn, onBroken }: BpmnEditorProps) {
  const { t } = useTranslation();
  const holder = useRef<HTMLDivElement>(null);
  const told = useRef({ onReady, onDrawn, onBroken, t });
  told.current = { onReady, onDrawn, onBroken, t };
  useEffect(() => {
    const container = holder.current;
    if (container === null) return undefined;
    const modeler = new Modeler({
      ...{ container, bpmnRenderer: COLOURS },
      additionalModules: [bpmnTools((key, values) => told.current.t(key, values))],
    });
    let isOver = false;
    const start = async () => {
      await modeler.importXML(xml);
      if (isOver) return;
      fit(modeler);
      modeler.on('commandStack.changed', () => {
        void modeler.saveXML().then((saved) => {
          if (saved.xml !== undefined) told.current.onDrawn(saved.xml);
        });
      });
      told.current.onReady(actsOf(modeler));
    };
    start().catch(() => told.current.onBroken());
    return () => {
      isOver = true;
      modeler.destroy();
    };
  }, [xml]);
  return <div ref={holder} className={styles.editor} role="group" aria-label={label} />;
}

function actsOf(modeler: Modeler): DrawingActs {
  const modeling = modeler.get<Modeling>('modeling');
  const registry = modeler.get<Registry>('elementRegistry');
  return {
    rename: (stepId, name) => {
      const shape = registry.get(stepId);
      if (shape !== undefined) modeling.updateLabel(shape, name);
    },
    addAfter: (stepId, name) => {
      const shape = registry.get(stepId);
      if (shape === undefined) return;
      const factory = modeler.get<ShapeFactory>('elementFactory');
      const task = factory.createShape({ type: 'bpmn:Task' });
      const added = modeler.get<AutoPlace>('autoPlace').append(shape, task);
      modeling.updateLabel(added, name);
    },
    remove: (stepId) => {
      const shape = registry.get(stepId);
      if (shape !== undefined) modeling.removeElements([shape]);
    },
  };
}
