import { Button, Group } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { frameText } from '#shared/messages/screens/frame.ts'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { Empty } from '#renderer/components/page/page.tsx'

/** Catches what a screen throws, so that one broken screen never leaves a white window. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <Empty title={frameText.screenFailed}>
        <span>{frameText.screenFailedHelp}</span>
        <Group>
          <Button
            variant="default"
            onClick={() => {
              window.location.hash = '#/'
              this.setState({ failed: false })
            }}
          >
            {frameText.toBeranda}
          </Button>
          <Button autoFocus rightSection={<KeyCap keys="Enter" />} onClick={() => window.location.reload()}>
            {frameText.reload}
          </Button>
        </Group>
      </Empty>
    )
  }
}
