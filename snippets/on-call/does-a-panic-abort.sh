grep -rn --include='*.toml' --exclude-dir=target 'panic *= *"abort"' .
