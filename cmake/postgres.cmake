# The PostgreSQL server of the tests, which start and stop it: a test that needs it has the property
# FIXTURES_REQUIRED postgres and finds it at TIDEMARK_TEST_SERVER.
string(MD5 server_name ${CMAKE_BINARY_DIR})
string(SUBSTRING ${server_name} 0 8 server_name)
set(server_folder /tmp/tidemark-pg-${server_name})
string(REPLACE / %2F server_host ${server_folder})
set(TIDEMARK_TEST_SERVER postgresql://tidemark@${server_host})

# The server's own waiting for the disk is not what is tested.
add_test(NAME postgres.start
         COMMAND ${PROJECT_SOURCE_DIR}/tests/postgres start ${server_folder} fsync=off)
add_test(NAME postgres.stop COMMAND ${PROJECT_SOURCE_DIR}/tests/postgres stop ${server_folder})
set_tests_properties(postgres.start PROPERTIES FIXTURES_SETUP postgres)
set_tests_properties(postgres.stop PROPERTIES FIXTURES_CLEANUP postgres)
