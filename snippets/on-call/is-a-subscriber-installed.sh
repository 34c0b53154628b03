grep -rnE --include='*.rs' --exclude-dir=target 'init_default_subscriber|tracing_subscriber|set_global_default' .
